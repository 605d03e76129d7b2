import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order, Outcome, Work } from './drawing-process.ts';
import { type FontSettings, writeFontSettings } from './font-settings.ts';

/** How many pictures make another process worth its start. */
const worthAProcess = 12;

/**
 * Draws pictures, on all cores.
 *
 * Each core has a process of its own: the library that sets text draws one line at a time in each,
 * finds its fonts by a variable that is read when a process starts, and gives its memory back when
 * one ends.
 *
 * @returns Characters that no font has, by file.
 */
export async function drawPictures(orders: readonly Order[]): Promise<Map<string, string[]>> {
  const count = Math.min(availableParallelism(), Math.ceil(orders.length / worthAProcess));
  const shares = Array.from({ length: count }, (_, share) =>
    orders.filter((_order, index) => index % count === share),
  );
  const outcomes = await Promise.all(shares.map(drawInProcess));
  return new Map(outcomes.flatMap(({ missing }) => Object.entries(missing)));
}

async function drawInProcess(orders: Order[]): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kiji-fonts-'));
  try {
    return await outcomeOf(orders, await writeFontSettings(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeOf(orders: Order[], { fonts, file }: FontSettings): Promise<Outcome> {
  const child = fork(fileURLToPath(new URL('drawing-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, FONTCONFIG_FILE: file },
  });
  return new Promise((resolve, reject) => {
    let outcome: Outcome | undefined;
    child.once('message', (message) => {
      outcome = message as Outcome;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (outcome) resolve(outcome);
      else {
        reject(
          new Error(
            `The pictures for other sites could not be drawn (exit code ${code}). Write openGraphImages: false in blog.config.ts to build without`,
          ),
        );
      }
    });
    const work: Work = { orders, fonts };
    child.send(work);
  });
}
