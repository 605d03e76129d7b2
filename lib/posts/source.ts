import path from 'node:path';
import { ConfigError } from '../config/schema.ts';
import { type Site, site } from '../config/site.ts';
import { buildCollection, type Collection } from './collection.ts';
import { folderSignature, readPostFiles } from './post-files.ts';
import { ProblemsError } from './problem.ts';
import { takenPaths } from './taken-paths.ts';

/** Reads the posts of a blog as they are at a moment. */
export async function readCollection(blog: Site, now: Date): Promise<Collection> {
  const files = await readPostFiles(blog.postsDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new ConfigError(
      `There is no folder of posts at ${blog.postsDir}. Make it, or set POSTS_DIR`,
    );
  });
  return buildCollection(files, {
    timeZone: blog.timeZone,
    language: blog.language,
    trust: blog.trust,
    author: blog.author,
    authors: blog.authors,
    oldAfterYears: blog.oldAfterYears,
    takenBy: takenPaths(blog, path.resolve('public')),
    drafts: blog.drafts,
    now,
  });
}

let kept: { signature: string; collection: Promise<Collection> } | undefined;

/**
 * The posts of this blog with everything that is wrong with them, read once per process; in
 * development again whenever a file of theirs has changed.
 */
export async function loadCollection(now: Date = new Date()): Promise<Collection> {
  const changes = process.env.NODE_ENV === 'development';
  const signature = changes ? await folderSignature(site.postsDir) : '';
  if (kept?.signature !== signature) {
    kept = { signature, collection: readCollection(site, now) };
  }
  return kept.collection;
}

/**
 * The posts for a page.
 *
 * @throws {ProblemsError} with all of them, in a production build of posts that have errors.
 */
export async function loadSoundCollection(): Promise<Collection> {
  const collection = await loadCollection();
  const errors = collection.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0 && process.env.NODE_ENV === 'production') throw new ProblemsError(errors);
  return collection;
}
