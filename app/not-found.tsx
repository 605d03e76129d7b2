import type { Metadata } from 'next';
import { MorePosts } from '#components/MorePosts.tsx';
import { PageHeader } from '#components/PageHeader.tsx';
import { SearchForm } from '#components/SearchForm.tsx';
import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath, tagsPath } from '#lib/urls.ts';

export const metadata: Metadata = { title: words.notFound };

const newest = 5;

// Next.js renders this with every page, so it is short.
export default async function NotFoundPage() {
  const { posts } = await loadSoundCollection();
  return (
    <main id="main">
      <PageHeader title={words.notFound}>
        <p>{words.notFoundAdvice}</p>
        {site.search && <SearchForm />}
        <p className="onward">
          <a href={archivePath}>{words.archive}</a> <a href={tagsPath}>{words.tags}</a>
        </p>
      </PageHeader>
      <MorePosts title={words.newestPosts} posts={posts.slice(0, newest)} />
    </main>
  );
}
