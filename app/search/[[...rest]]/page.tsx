import type { Metadata } from 'next';
import { SearchPageView } from '#components/SearchPageView.tsx';
import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { alternatesOf } from '#lib/pages/alternates.ts';
import { groupByYear } from '#lib/pages/archive.ts';
import { scriptPathsOf } from '#lib/pages/browser-scripts.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { searchPath } from '#lib/urls.ts';

export const metadata: Metadata = {
  title: words.search.title,
  alternates: alternatesOf(searchPath),
};

export const dynamicParams = false;

/** Only `/search` itself, and nothing on a blog without a search: a fixed route would always be there. */
export function generateStaticParams() {
  return site.search ? [{ rest: [] }] : [];
}

export default async function SearchPage() {
  const { posts } = await loadSoundCollection();
  const [script = ''] = await scriptPathsOf(['search']);
  return <SearchPageView years={groupByYear(posts)} script={script} />;
}
