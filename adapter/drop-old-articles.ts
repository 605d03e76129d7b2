import { keepArticlesOf } from '#lib/pages/articles.ts';
import { loadCollection } from '#lib/posts/source.ts';

/** Takes out of the cache what this build has no use for, so that a text that was taken back is nowhere. */
export async function dropOldArticles(): Promise<void> {
  keepArticlesOf((await loadCollection()).entries);
}
