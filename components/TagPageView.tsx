import { words } from '#lib/language/words.ts';
import { placeData } from '#lib/pages/structured-data.ts';
import type { TagPage } from '#lib/pages/tag-page.ts';
import { tagPath, tagsPath } from '#lib/urls.ts';
import { PageHeader } from './PageHeader.tsx';
import { Pagination } from './Pagination.tsx';
import { PostList } from './PostList.tsx';
import { StructuredData } from './StructuredData.tsx';

/** A page of a tag's posts. */
export function TagPageView({ tag, summaries, number, last }: TagPage) {
  return (
    <main id="main" className="h-feed">
      <PageHeader title={words.taggedPosts(tag.name)}>
        <p>{words.posts(tag.posts.length)}</p>
      </PageHeader>
      <PostList summaries={summaries} />
      <Pagination number={number} last={last} pathOf={(page) => tagPath(tag.key, page)} />
      <StructuredData
        graph={placeData([
          { name: words.tags, path: tagsPath },
          { name: tag.name, path: tagPath(tag.key) },
        ])}
      />
    </main>
  );
}
