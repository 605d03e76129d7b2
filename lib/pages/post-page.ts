import type { Graph } from 'schema-dts';
import { site } from '../config/site.ts';
import type { Article } from '../markdown/article.ts';
import type { Neighbours } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { type Term, termKey } from '../posts/taxonomy.ts';
import { comparablePath, postPath, translationPath } from '../urls.ts';
import { articleOf } from './articles.ts';
import { scriptPathsOf } from './browser-scripts.ts';
import { type Comments, commentsOf } from './comments.ts';
import { pagesToRender } from './kept-pages.ts';
import { postMetadata } from './post-metadata.ts';
import { noticesOf, type PostNotices } from './post-notices.ts';
import { alternatesByLanguage, type Translation, translationsOf } from './post-translations.ts';
import { type PostWays, waysOf } from './post-ways.ts';
import { minutesOf } from './reading-time.ts';
import { relatedPosts } from './related-posts.ts';
import { postData } from './structured-data.ts';

/** Everything that the page of a post shows. */
export interface PostPage {
  post: Post;
  article: Article;
  /** Whole minutes. */
  minutes: number;
  neighbours: Neighbours;
  /** The same in other languages. */
  translations: Translation[];
  /** Its pages by language, itself included; nothing where there is one only. */
  languages: Readonly<Record<string, string>> | undefined;
  /** What a reader should know before. */
  notices: PostNotices;
  /** The series that it is a part of, with all their posts. */
  series: Term<Post>[];
  /** Posts that share tags with it. */
  related: Post[];
  /** Where its file can be edited, and where it can be shared. */
  ways: PostWays;
  /** Where it is talked about. */
  comments: Comments | undefined;
  /** What search engines are told of it. */
  structuredData: Graph;
  /** Paths of the scripts that the page asks for. */
  scripts: string[];
}

/**
 * The page of a post by the slug as it stands in its address, or nothing where there is none.
 *
 * @param language of a translation.
 */
export async function loadPostPage(
  encodedSlug: string,
  language?: string,
): Promise<PostPage | undefined> {
  const collection = await loadSoundCollection();
  const slug = comparablePath(encodedSlug);
  const path = language === undefined ? postPath(slug) : translationPath(language, slug);
  const post = collection.byPath.get(path);
  if (!post) return undefined;
  const [original = post] = collection.versionsOf(post);
  const article = await articleOf(post);
  const comments = commentsOf(post, site);
  // What waits for a click is loaded by the script of embeds.
  const scripts = new Set([...article.browserScripts, ...(comments ? ['embeds' as const] : [])]);
  return {
    post,
    article,
    translations: translationsOf(post, collection),
    languages: alternatesByLanguage(post, collection),
    minutes: minutesOf(article),
    notices: noticesOf(post, article, site, new Date()),
    neighbours: collection.neighboursOf(original),
    series: post.series.flatMap((name) => collection.seriesByKey.get(termKey(name)) ?? []),
    related: relatedPosts(original, collection),
    ways: waysOf(post, site),
    comments,
    structuredData: await postData(post),
    scripts: await scriptPathsOf(scripts),
  };
}

/** What the routes of posts and of translations are called with, for those pages that are not kept. */
export async function postsToRender(): Promise<{ slug: string }[]> {
  const { posts } = await loadSoundCollection();
  return pagesToRender(
    '/blog/[slug]',
    posts.map((post) => renderable(post, { slug: post.slug })),
  );
}

/** The same for translations, which stand below the name of their language. */
export async function translationsToRender(): Promise<{ name: string; slug: string }[]> {
  const { translations } = await loadSoundCollection();
  return pagesToRender(
    '/[name]/blog/[slug]',
    translations.map((post) => {
      const name = post.path.split('/')[1] ?? '';
      return renderable(post, { name, slug: post.slug }, name);
    }),
  );
}

function renderable<Params>(post: Post, params: Params, language?: string) {
  const content = async () => {
    const page = await loadPostPage(post.slug, language);
    return page && [page, await postMetadata(page.post, page.languages)];
  };
  return { params, path: comparablePath(post.path), content };
}
