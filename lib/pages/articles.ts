import path from 'node:path';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import { type Article, type ArticleOptions, renderArticle } from '../markdown/article.ts';
import { type Collection, collectionOf } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { postPath } from '../urls.ts';
import { localFilesOf } from './local-files.ts';
import { parameterOf } from './parameter.ts';
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
  const { index, known } = neighbourhoods.get(posts) ?? neighbourhoodOf(posts, site);
  neighbourhoods.set(posts, { index, known });
  const isServed = (path: string) => index.isSource(path) || files.onSite(path);
  return {
    messages: messagesFor(post.language, site.language).article,
    files,
    embeds: site.embeds,
    hasPolicy: site.policy !== false,
    links: linksOf(post, { ...site, index, isServed }),
    findImage: imageFinder(post, servedFolders(site)),
    shortcodes: {
      templates: site.shortcodes,
      posts: known,
      parameter: (name) => parameterOf(name, post.frontMatter, site.params),
    },
    syntax: site.markdown,
    trust: post.trust,
  };
}

/** What all posts of a collection share of the others, made once. */
function neighbourhoodOf(posts: Posts, { permalinks }: Site) {
  return {
    index: indexPosts(posts, permalinks),
    known: posts.posts.map(({ slug, title }) => ({ slug, title, path: postPath(slug) })),
  };
}
