import { words } from '#lib/language/words.ts';
import type { SeriesPage } from '#lib/pages/series-page.ts';
import { PageHeader } from './PageHeader.tsx';
import { PostList } from './PostList.tsx';

/** The posts of a series, from its first part on. */
export function SeriesPageView({ series, summaries }: SeriesPage) {
  return (
    <main id="main">
      <PageHeader title={words.seriesNamed(series.name)}>
        <p>{words.posts(series.posts.length)}</p>
      </PageHeader>
      <PostList summaries={summaries} />
    </main>
  );
}
