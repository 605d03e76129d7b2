import { site } from '../config/site.ts';
import type { Article } from '../markdown/article.ts';
import type { Neighbours } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import { type Term, termKey } from '../posts/taxonomy.ts';
import { comparablePath } from '../urls.ts';
import { articleOf } from './articles.ts';
import { scriptPathsOf } from './browser-scripts.ts';
import { type PostWays, waysOf } from './post-ways.ts';
import { readingMinutes } from './reading-time.ts';
import { relatedPosts } from './related-posts.ts';

/** Everything that the page of a post shows. */
export interface PostPage {
  post: Post;
  article: Article;
  /** Whole minutes. */
  minutes: number;
  neighbours: Neighbours;
  /** The series that it is a part of, with all their posts. */
  series: Term<Post>[];
  /** Posts that share tags with it. */
  related: Post[];
  /** Where its file can be edited, and where it can be shared. */
  ways: PostWays;
  /** Paths of the scripts that the text asks for. */
  scripts: string[];
}

/** The page of a post by the slug as it stands in its address, or nothing where there is none. */
export async function loadPostPage(encodedSlug: string): Promise<PostPage | undefined> {
  const collection = await loadSoundCollection();
  const post = collection.bySlug.get(comparablePath(encodedSlug));
  if (!post) return undefined;
  const article = await articleOf(post);
  return {
    post,
    article,
    minutes: readingMinutes(article.text),
    neighbours: collection.neighboursOf(post),
    series: post.series.flatMap((name) => collection.seriesByKey.get(termKey(name)) ?? []),
    related: relatedPosts(post, collection),
    ways: waysOf(post, site),
    scripts: await scriptPathsOf(article),
  };
}
