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

/** Which of the texts a thread renders: every so-manieth, from this one on. */
export interface Share {
  first: number;
  step: number;
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
  const waiting = articleFilesOf(entries).filter(
    (file) => !existsSync(path.join(articleFolder, file)),
  );
  if (waiting.length < worthwhile || processors < 2) return;
  const others = Array.from({ length: processors - 1 }, (_, index) =>
    finished({ first: index + 1, step: processors }),
  );
  await renderEvery(entries, { first: 0, step: processors });
  await Promise.all(others);
}

/** What a thread does: it reads the posts itself, and leaves its articles where they are kept. */
export async function renderShare(share: Share): Promise<void> {
  const { entries } = await readCollection({ ...site, drafts: true }, new Date());
  await renderEvery(entries, share);
}

async function renderEvery(entries: readonly Entry[], { first, step }: Share): Promise<void> {
  const own = entries.filter((_, index) => index % step === first);
  for (const entry of own) await articleOf(entry).catch(() => undefined);
}

function finished(share: Share): Promise<void> {
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), { workerData: share });
  return new Promise((resolve) => {
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
}
