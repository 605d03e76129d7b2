import type { Metadata } from 'next';
import { PageHeader } from '#components/PageHeader.tsx';
import { PostList } from '#components/PostList.tsx';
import { SearchForm } from '#components/SearchForm.tsx';
import { words } from '#lib/language/words.ts';
import { summarize } from '#lib/pages/post-summary.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath, tagsPath } from '#lib/urls.ts';

export const metadata: Metadata = { title: words.notFound };

const newest = 3;

export default async function NotFoundPage() {
  const { posts } = await loadSoundCollection();
  const summaries = await Promise.all(posts.slice(0, newest).map(summarize));
  return (
    <main id="main">
      <PageHeader title={words.notFound}>
        <p>{words.notFoundAdvice}</p>
        <SearchForm />
        <p className="onward">
          <a href={archivePath}>{words.archive}</a> <a href={tagsPath}>{words.tags}</a>
        </p>
      </PageHeader>
      <PostList summaries={summaries} />
    </main>
  );
}
