import path from 'node:path';
import { readCardCache } from '../cards/card-cache.ts';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import { type Article, type ArticleOptions, renderArticle } from '../markdown/article.ts';
import { type Collection, collectionOf } from '../posts/collection.ts';
import type { Entry } from '../posts/post.ts';
import { localFilesOf } from './local-files.ts';
import { parameterOf } from './parameter.ts';
import { cardFinder } from './post-cards.ts';
import { imageFinder, servedFolders } from './post-images.ts';
import { indexPosts } from './post-index.ts';
import { linksOf } from './post-links.ts';

type Entries = Pick<Collection, 'entries' | 'redirects'>;

const kept = new WeakMap<Entry, Promise<Article>>();
const neighbourhoods = new WeakMap<Entries, ReturnType<typeof neighbourhoodOf>>();

/** An entry's article, rendered once per process however many pages show it. */
export function articleOf(entry: Entry): Promise<Article> {
  const article =
    kept.get(entry) ?? renderArticle(entry.body, entry.bodyLine, articleOptions(entry, site));
  kept.set(entry, article);
  return article;
}

/** What the article of an entry is rendered with on a site. */
export function articleOptions(entry: Entry, site: Site): ArticleOptions {
  const files = localFilesOf(entry, site, path.resolve('public'));
  const entries = collectionOf(entry) ?? { entries: [entry], redirects: [] };
  const { index, known, cards } = neighbourhoods.get(entries) ?? neighbourhoodOf(entries, site);
  neighbourhoods.set(entries, { index, known, cards });
  const isServed = (path: string) => index.isSource(path) || files.onSite(path);
  const links = linksOf(entry, { ...site, index, isServed });
  return {
    messages: messagesFor(entry.language, site.language).article,
    files,
    embeds: site.embeds,
    findCard: site.cards === false ? undefined : cardFinder(links, index, cards),
    isSanitized: entry.trust === 'sanitize',
    hasPolicy: site.policy !== false,
    affiliateHosts: site.affiliates.hosts,
    links,
    findImage: imageFinder(entry, servedFolders(site)),
    shortcodes: {
      templates: site.shortcodes,
      posts: known,
      parameter: (name) => parameterOf(name, entry.frontMatter, site.params),
    },
    syntax: site.markdown,
  };
}

/** What all entries of a collection share of the others, made once. */
function neighbourhoodOf(collection: Entries, { permalinks, postsDir, cards }: Site) {
  return {
    index: indexPosts(collection, permalinks),
    cards: cards === false ? {} : readCardCache(postsDir),
    known: collection.entries.map(({ slug, title, path }) => ({ slug, title, path })),
  };
}
