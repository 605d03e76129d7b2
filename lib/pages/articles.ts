import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import { type Article, type ArticleOptions, renderArticle } from '../markdown/article.ts';
import type { LocalFiles } from '../markdown/rehype-local-files.ts';
import type { Collection } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { loadCollection } from '../posts/source.ts';
import { postFilePath } from '../urls.ts';
import { parameterOf } from './parameter.ts';
import { knownPostsOf, postLinksOf } from './post-links.ts';

const kept = new WeakMap<Post, Promise<Article>>();

/**
 * A post's article, rendered once per process however many pages show it.
 *
 * @param collection the posts that it may refer to, if not those of the site.
 */
export function articleOf(post: Post, collection?: Collection): Promise<Article> {
  const article = kept.get(post) ?? render(post, collection);
  kept.set(post, article);
  return article;
}

async function render(post: Post, collection?: Collection): Promise<Article> {
  const options = articleOptionsOf(post, collection ?? (await loadCollection()), site);
  return renderArticle(post.body, post.bodyLine, options);
}

/** What a post's article is rendered with. */
export function articleOptionsOf(post: Post, collection: Collection, blog: Site): ArticleOptions {
  return {
    messages: messagesFor(post.language, blog.language).article,
    files: localFilesOf(post, blog, path.resolve('public')),
    links: postLinksOf(post, collection),
    shortcodes: {
      templates: blog.shortcodes,
      posts: knownPostsOf(collection),
      parameter: (name) => parameterOf(name, post.frontMatter, blog.params),
    },
  };
}

/** Where the files that a post names are: its own folder, `STATIC_DIR` and `public/`, and nowhere else. */
export function localFilesOf(
  post: Post,
  { staticDir }: Pick<Site, 'staticDir'>,
  publicDir: string,
): LocalFiles {
  return {
    besidePost(relative) {
      const named = path.posix.normalize(relative).normalize('NFC');
      // On disk a name may be in another form of Unicode than in the text.
      const file = post.file.files.find((name) => name.normalize('NFC') === named);
      if (file !== undefined) return postFilePath(post.slug, file);
      if (staticDir === undefined) return undefined;
      const absolute = path.resolve(
        /* turbopackIgnore: true */ path.dirname(post.file.absolutePath),
        relative,
      );
      const inside = path.relative(staticDir, absolute);
      if (inside.startsWith('..') || path.isAbsolute(inside) || !existsSync(absolute))
        return undefined;
      return `/${inside.split(path.sep).map(encodeURIComponent).join('/')}`;
    },
    onSite(sitePath) {
      const folders = staticDir === undefined ? [publicDir] : [publicDir, staticDir];
      return folders.some((folder) =>
        existsSync(path.join(/* turbopackIgnore: true */ folder, path.posix.normalize(sitePath))),
      );
    },
  };
}
