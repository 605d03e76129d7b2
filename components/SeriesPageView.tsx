import { words } from '#lib/language/words.ts';
import type { SeriesPage } from '#lib/pages/series-page.ts';
import { placeData } from '#lib/pages/structured-data.ts';
import { archivePath, seriesPath } from '#lib/urls.ts';
import { PageHeader } from './PageHeader.tsx';
import { PostList } from './PostList.tsx';
import { StructuredData } from './StructuredData.tsx';

/** The posts of a series, from its first part on. */
export function SeriesPageView({ series, summaries }: SeriesPage) {
  return (
    <main id="main" className="h-feed">
      <PageHeader title={words.seriesNamed(series.name)}>
        <p>{words.posts(series.posts.length)}</p>
      </PageHeader>
      <PostList summaries={summaries} />
      <StructuredData
        graph={placeData([
          { name: words.archive, path: archivePath },
          { name: words.seriesNamed(series.name), path: seriesPath(series.key) },
        ])}
      />
    </main>
  );
}
