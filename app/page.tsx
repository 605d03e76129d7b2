import type { Metadata } from 'next';
import { Markup } from '#components/Markup.tsx';
import { PostList } from '#components/PostList.tsx';
import { StructuredData } from '#components/StructuredData.tsx';
import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { alternatesOf } from '#lib/pages/alternates.ts';
import { pageOf } from '#lib/pages/page-of-posts.ts';
import { siteData } from '#lib/pages/structured-data.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { archivePath, homePath } from '#lib/urls.ts';

export const metadata: Metadata = { alternates: alternatesOf(homePath) };

export default async function HomePage() {
  const { posts } = await loadSoundCollection();
  const page = await pageOf(posts, 1);
  return (
    <main id="main" className="h-feed">
      <h1 className="p-name visually-hidden">{site.title}</h1>
      <Markup as="p" className="lead" markdown={site.author.bio ?? site.description} />
      {posts.length === 0 ? <p>{words.noPosts}</p> : <PostList summaries={page?.summaries ?? []} />}
      {page && page.last > 1 && (
        <p className="onward">
          <a href={archivePath}>{words.allPosts}</a>
        </p>
      )}
      <StructuredData graph={siteData()} />
    </main>
  );
}
