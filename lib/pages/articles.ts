import path from 'node:path';
import { readCardCache } from '../cards/card-cache.ts';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import { type Article, type ArticleOptions, renderArticle } from '../markdown/article.ts';
import { type Collection, collectionOf } from '../posts/collection.ts';
import type { Writing } from '../posts/post.ts';
import { localFilesOf } from './local-files.ts';
import { parameterOf } from './parameter.ts';
import { cardFinder } from './post-cards.ts';
import { imageFinder, servedFolders } from './post-images.ts';
import { indexPosts } from './post-index.ts';
import { linksOf } from './post-links.ts';

type Writings = Pick<Collection, 'posts' | 'pages' | 'redirects'>;

/** Around a text that is of no collection. */
const nothing: Writings = { posts: [], pages: [], redirects: [] };

const kept = new WeakMap<Writing, Promise<Article>>();
const neighbourhoods = new WeakMap<Writings, ReturnType<typeof neighbourhoodOf>>();

/** The article of a post or a plain page, rendered once per process however many pages show it. */
export function articleOf(writing: Writing): Promise<Article> {
  const article =
    kept.get(writing) ??
    renderArticle(writing.body, writing.bodyLine, articleOptions(writing, site));
  kept.set(writing, article);
  return article;
}

/** What the article of a text is rendered with on a site. */
export function articleOptions(writing: Writing, site: Site): ArticleOptions {
  const files = localFilesOf(writing, site, path.resolve('public'));
  const writings = collectionOf(writing) ?? nothing;
  const { index, known, cards } = neighbourhoods.get(writings) ?? neighbourhoodOf(writings, site);
  neighbourhoods.set(writings, { index, known, cards });
  const isServed = (path: string) => index.isSource(path) || files.onSite(path);
  const links = linksOf(writing, { ...site, index, isServed });
  return {
    messages: messagesFor(writing.language, site.language).article,
    files,
    embeds: site.embeds,
    findCard: site.cards === false ? undefined : cardFinder(links, index, cards),
    isSanitized: writing.trust === 'sanitize',
    hasPolicy: site.policy !== false,
    links,
    findImage: imageFinder(writing, servedFolders(site)),
    shortcodes: {
      templates: site.shortcodes,
      posts: known,
      parameter: (name) => parameterOf(name, writing.frontMatter, site.params),
    },
    syntax: site.markdown,
  };
}

/** What all texts of a collection share of the others, made once. */
function neighbourhoodOf(writings: Writings, { permalinks, postsDir, cards }: Site) {
  return {
    index: indexPosts(writings, permalinks),
    cards: cards === false ? {} : readCardCache(postsDir),
    known: writings.posts.map(({ slug, title, path }) => ({ slug, title, path })),
  };
}
