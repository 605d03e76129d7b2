import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import type { Article } from '../markdown/article.ts';
import type { PlainPage } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { comparablePath } from '../urls.ts';
import { alternatesOf } from './alternates.ts';
import { articleOf } from './articles.ts';
import { scriptPathsOf } from './browser-scripts.ts';
import { describe } from './post-summary.ts';

/** Everything that a plain page shows. */
export interface ShownPlainPage {
  page: PlainPage;
  article: Article;
  /** Paths of the scripts that the text asks for. */
  scripts: string[];
}

/** A plain page by its name as it stands in its address, or nothing where there is none. */
export async function loadShownPlainPage(encodedName: string): Promise<ShownPlainPage | undefined> {
  const { pages } = await loadSoundCollection();
  const name = comparablePath(encodedName);
  const page = pages.find((one) => one.name === name);
  if (!page) return undefined;
  const article = await articleOf(page);
  return { page, article, scripts: await scriptPathsOf(article) };
}

/** What the head of a plain page says of it. */
export async function plainPageMetadata(page: PlainPage): Promise<Metadata> {
  const { title, path, language } = page;
  const description = await describe(page);
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: {
      type: 'website',
      siteName: site.title,
      locale: language,
      url: path,
      title,
      description,
    },
    ...(page.hidden ? { robots: { index: false } } : {}),
  };
}
