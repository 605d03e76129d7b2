import { articleFilesOf } from '#lib/pages/article-files.ts';
import { loadCollection } from '#lib/posts/source.ts';
import { keptFolder, removeOthers } from './kept-folder.ts';
import type { Build } from './page.ts';

/** Takes out of the cache what this build has no use for, so that a text that was taken back is nowhere. */
export async function dropOldArticles(build: Build): Promise<void> {
  const { entries } = await loadCollection();
  const files = new Set(articleFilesOf(entries));
  for (const name of ['articles', 'feeds']) await removeOthers(keptFolder(build, name), files);
}
