import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { articleFolder } from '#lib/articles/kept-articles.ts';
import { site } from '#lib/config/site.ts';
import { articleFilesOf } from '#lib/pages/article-files.ts';
import { articleOf } from '#lib/pages/articles.ts';
import type { Entry } from '#lib/posts/post.ts';
import { readCollection } from '#lib/posts/source.ts';

/** What all threads render together. Each takes the next text when it is done with one. */
export interface SharedWork {
  /** The files in which the articles will be kept. */
  files: ReadonlySet<string>;
  /** How many of the texts have been taken: one number, in memory that the threads share. */
  taken: Int32Array;
}

/** How many texts have to wait before it is worth while to start threads, which takes each a second. */
const worthwhile = 150;

/**
 * Has all processors render the articles that are not kept yet. Whoever asks for one afterwards
 * finds it; what could not be rendered here is rendered then, and fails there.
 *
 * @param entries as `readCollection` gives them with drafts.
 */
export async function renderAhead(
  entries: readonly Entry[],
  processors = availableParallelism(),
): Promise<void> {
  const files = new Set(
    articleFilesOf(entries).filter((file) => !existsSync(path.join(articleFolder, file))),
  );
  if (files.size < worthwhile || processors < 2) return;
  const work = { files, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Array.from({ length: processors - 1 }, () => renderedByThread(work));
  await renderTogether(entries, work);
  await Promise.all(others);
}

/** What a thread does: it reads the posts itself, and leaves its articles where they are kept. */
export async function renderInThread(work: SharedWork): Promise<void> {
  const { entries } = await readCollection({ ...site, drafts: true }, new Date());
  await renderTogether(entries, work);
}

async function renderTogether(
  entries: readonly Entry[],
  { files, taken }: SharedWork,
): Promise<void> {
  const waiting = entries.filter((entry) =>
    articleFilesOf([entry]).some((file) => files.has(file)),
  );
  for (;;) {
    const entry = waiting[Atomics.add(taken, 0, 1)];
    if (!entry) return;
    await articleOf(entry).catch(() => undefined);
  }
}

function renderedByThread(work: SharedWork): Promise<void> {
  // From the repository, for this module is in a bundle.
  const worker = new Worker(path.resolve('cli', 'render-worker.js'), { workerData: work });
  return new Promise((resolve) => {
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
}
