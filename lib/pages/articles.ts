import path from 'node:path';
import { readCardCache } from '../cards/card-cache.ts';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import { type Article, type ArticleOptions, renderArticle } from '../markdown/article.ts';
import { type Collection, collectionOf } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { localFilesOf } from './local-files.ts';
import { parameterOf } from './parameter.ts';
import { cardFinder } from './post-cards.ts';
import { imageFinder, servedFolders } from './post-images.ts';
import { indexPosts } from './post-index.ts';
import { linksOf } from './post-links.ts';

type Posts = Pick<Collection, 'posts' | 'redirects'>;

const kept = new WeakMap<Post, Promise<Article>>();
const neighbourhoods = new WeakMap<Posts, ReturnType<typeof neighbourhoodOf>>();

/** A post's article, rendered once per process however many pages show it. */
export function articleOf(post: Post): Promise<Article> {
  const article =
    kept.get(post) ?? renderArticle(post.body, post.bodyLine, articleOptions(post, site));
  kept.set(post, article);
  return article;
}

/** What the article of a post is rendered with on a site. */
export function articleOptions(post: Post, site: Site): ArticleOptions {
  const files = localFilesOf(post, site, path.resolve('public'));
  const posts = collectionOf(post) ?? { posts: [post], redirects: [] };
  const { index, known, cards } = neighbourhoods.get(posts) ?? neighbourhoodOf(posts, site);
  neighbourhoods.set(posts, { index, known, cards });
  const isServed = (path: string) => index.isSource(path) || files.onSite(path);
  const links = linksOf(post, { ...site, index, isServed });
  return {
    messages: messagesFor(post.language, site.language).article,
    files,
    embeds: site.embeds,
    findCard: site.cards === false ? undefined : cardFinder(links, index, cards),
    isSanitized: post.trust === 'sanitize',
    hasPolicy: site.policy !== false,
    affiliateHosts: site.affiliates.hosts,
    links,
    findImage: imageFinder(post, servedFolders(site)),
    shortcodes: {
      templates: site.shortcodes,
      posts: known,
      parameter: (name) => parameterOf(name, post.frontMatter, site.params),
    },
    syntax: site.markdown,
  };
}

/** What all posts of a collection share of the others, made once. */
function neighbourhoodOf(posts: Posts, { permalinks, postsDir, cards }: Site) {
  return {
    index: indexPosts(posts, permalinks),
    cards: cards === false ? {} : readCardCache(postsDir),
    known: posts.posts.map(({ slug, title, path }) => ({ slug, title, path })),
  };
}
