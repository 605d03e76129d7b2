import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeFinished } from '../finished-file.ts';
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
  if (count === 0) return new Map();
  const program = await bundledProgram();
  const outcomes = await Promise.all(shares.map((share) => drawInProcess(share, program)));
  return new Map(outcomes.flatMap(({ missing }) => Object.entries(missing)));
}

/** What a process runs, in one piece of JavaScript: it starts in a third of the time. */
async function bundledProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('drawing-process.ts', import.meta.url))],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    write: false,
  });
  const [{ contents, hash } = { contents: '', hash: '' }] = outputFiles;
  // Within the project, for packages are looked up from there.
  const name = `drawing-process-${hash.replace(/\W/g, '')}.mjs`;
  const file = path.resolve('node_modules', '.cache', 'kiji', name);
  await writeFinished(file, contents);
  return file;
}

async function drawInProcess(orders: Order[], program: string): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kiji-fonts-'));
  try {
    return await outcomeOf(orders, program, await writeFontSettings(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeOf(
  orders: Order[],
  program: string,
  { fonts, file }: FontSettings,
): Promise<Outcome> {
  const child = fork(program, {
    execArgv: [],
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
