import type { Metadata } from 'next';
import { Markup } from '#components/Markup.tsx';
import { PageHeader } from '#components/PageHeader.tsx';
import { PostList } from '#components/PostList.tsx';
import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { pageOf } from '#lib/pages/page-of-posts.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath, homePath } from '#lib/urls.ts';

export const metadata: Metadata = { alternates: { canonical: homePath } };

export default async function HomePage() {
  const { posts } = await loadSoundCollection();
  const page = await pageOf(posts, 1);
  return (
    <main id="main">
      <PageHeader title={site.title}>
        <Markup as="p" markdown={site.author.bio ?? site.description} />
      </PageHeader>
      {posts.length === 0 ? <p>{words.noPosts}</p> : <PostList summaries={page?.summaries ?? []} />}
      {page && page.last > 1 && (
        <p className="onward">
          <a href={archivePath}>{words.allPosts}</a>
        </p>
      )}
    </main>
  );
}
