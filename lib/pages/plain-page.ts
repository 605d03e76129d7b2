import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import { openGraphLocale } from '../language/open-graph-locale.ts';
import type { Article } from '../markdown/article.ts';
import type { Entry } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { comparablePath } from '../urls.ts';
import { alternatesOf, withSource } from './alternates.ts';
import { articleOf } from './articles.ts';
import { scriptPathsOf } from './browser-scripts.ts';
import { describe } from './post-summary.ts';
import { socialImagesOf } from './social-image.ts';

/** Everything that a page shows that is no post. */
export interface PlainPage {
  entry: Entry;
  article: Article;
  /** Paths of the scripts that the text asks for. */
  scripts: string[];
}

/** The page by the slug as it stands in its address, or nothing where there is none. */
export async function loadPlainPage(encodedSlug: string): Promise<PlainPage | undefined> {
  const { pages } = await loadSoundCollection();
  const entry = pages.find(({ slug }) => slug === comparablePath(encodedSlug));
  if (!entry) return undefined;
  const article = await articleOf(entry);
  return { entry, article, scripts: await scriptPathsOf(article.browserScripts) };
}

/** What the head of the page says of it. */
export async function plainPageMetadata(entry: Entry): Promise<Metadata> {
  const { title, path, language, hidden } = entry;
  const description = await describe(entry);
  return {
    title,
    description,
    alternates: withSource(alternatesOf(path), path),
    openGraph: {
      type: 'website',
      siteName: site.title,
      locale: openGraphLocale(language),
      url: path,
      title,
      description,
      ...(await socialImagesOf(entry, site)),
    },
    ...(hidden ? { robots: { index: false } } : {}),
  };
}
