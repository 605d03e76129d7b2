import path from 'node:path';
import { keptArticle, keptFeedHtml } from '../articles/kept-articles.ts';
import { readCardCache } from '../cards/card-cache.ts';
import { type Site, site } from '../config/site.ts';
import type { Article, ArticleOptions } from '../markdown/article.ts';
import { knownPosts } from '../markdown/shortcodes/known-posts.ts';
import { type Collection, collectionOf } from '../posts/collection.ts';
import type { Entry } from '../posts/post.ts';
import { articleFileOf, articleSettings, isKept } from './article-files.ts';
import { servedFolders } from './files.ts';
import { localFilesOf } from './local-files.ts';
import { parameterOf } from './parameter.ts';
import { cardFinder } from './post-cards.ts';
import { imageFinder } from './post-images.ts';
import { indexPosts } from './post-index.ts';
import { linksOf } from './post-links.ts';

type Entries = Pick<Collection, 'entries' | 'redirects'>;

const kept = new WeakMap<Entry, Promise<Article>>();
const neighbourhoods = new WeakMap<Entries, ReturnType<typeof neighbourhoodOf>>();

/** An entry's article, rendered once per process however many pages show it. */
export function articleOf(entry: Entry): Promise<Article> {
  const article = kept.get(entry) ?? makeArticle(entry);
  kept.set(entry, article);
  return article;
}

async function makeArticle(entry: Entry): Promise<Article> {
  const options = articleOptions(entry, site);
  if (isKept(entry)) return keptArticle(entry, options);
  const { renderArticle } = await import('../markdown/article.ts');
  return renderArticle(entry.body, entry.bodyLine, options);
}

const keptForFeeds = new WeakMap<Entry, Promise<string>>();

/** An entry's article for readers of feeds, made once however many feeds hold it. */
export function feedHtmlOf(entry: Entry): Promise<string> {
  const html = keptForFeeds.get(entry) ?? makeFeedHtml(entry);
  keptForFeeds.set(entry, html);
  return html;
}

async function makeFeedHtml(entry: Entry): Promise<string> {
  const article = await articleOf(entry);
  const address = site.origin + entry.path;
  if (isKept(entry)) return keptFeedHtml(article, address, articleFileOf(entry, site));
  const { feedHtml } = await import('../articles/feed-html.ts');
  return feedHtml(article.html, address);
}

/** What the article of an entry is rendered with on a site. */
export function articleOptions(entry: Entry, site: Site): ArticleOptions {
  const files = localFilesOf(entry, site, path.resolve('public'));
  const entries = collectionOf(entry) ?? { entries: [entry], redirects: [] };
  const { index, known, cards } = neighbourhoods.get(entries) ?? neighbourhoodOf(entries, site);
  neighbourhoods.set(entries, { index, known, cards });
  const isServed = (path: string) => index.isSource(path) || files.onSite(path);
  const links = linksOf(entry, { ...site, index, isServed });
  const { templates, hasCards, ...settled } = articleSettings(entry, site);
  return {
    ...settled,
    files,
    findCard: hasCards ? cardFinder(links, index, cards) : undefined,
    links,
    findImage: imageFinder(entry, servedFolders(site)),
    shortcodes: {
      templates,
      posts: known,
      parameter: (name) => parameterOf(name, entry.frontMatter, site.params),
    },
  };
}

/** What all entries of a collection share of the others, made once. */
function neighbourhoodOf(collection: Entries, { permalinks, postsDir, cards }: Site) {
  return {
    index: indexPosts(collection, permalinks),
    cards: cards === false ? {} : readCardCache(postsDir),
    known: knownPosts(collection.entries),
  };
}
