import type { Metadata } from 'next';
import { words } from '../language/words.ts';
import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import type { Term } from '../posts/taxonomy.ts';
import { comparablePath, seriesPath } from '../urls.ts';
import { alternatesOf } from './alternates.ts';
import { pagesToRender } from './kept-pages.ts';
import { type PostSummary, summarize } from './post-summary.ts';

/** The page of a series. */
export interface SeriesPage {
  series: Term<Post>;
  /** In the order of the series. */
  summaries: PostSummary[];
}

/** The page of a series by its key as it stands in an address, or nothing where there is none. */
export async function loadSeriesPage(encodedKey: string): Promise<SeriesPage | undefined> {
  const { seriesByKey } = await loadSoundCollection();
  const series = seriesByKey.get(comparablePath(encodedKey));
  return series && { series, summaries: await Promise.all(series.posts.map(summarize)) };
}

/** What the head of a series' page says of it. */
export function seriesMetadata({ series }: Pick<SeriesPage, 'series'>): Metadata {
  return {
    title: words.seriesNamed(series.name),
    alternates: alternatesOf(seriesPath(series.key)),
  };
}

/** The keys of series whose pages are not kept. */
export async function seriesToRender(): Promise<{ series: string }[]> {
  const { series } = await loadSoundCollection();
  const renderables = series.map(({ key }) => ({
    params: { series: key },
    path: comparablePath(seriesPath(key)),
    content: async () => {
      const page = await loadSeriesPage(key);
      return page && [page, seriesMetadata(page)];
    },
  }));
  return pagesToRender('/blog/series/[series]', renderables);
}
