import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order, Outcome, Work } from './drawing-process.ts';

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
    const fonts = path.join(folder, 'fonts');
    const settings = path.join(folder, 'fonts.conf');
    await writeFile(settings, fontSettings(fonts, path.join(folder, 'cache')));
    return await outcomeOf({ orders, fonts }, settings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcomeOf(work: Work, settings: string): Promise<Outcome> {
  const child = fork(fileURLToPath(new URL('drawing-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    // No font of the system: a picture is the same wherever it is drawn.
    env: { ...process.env, FONTCONFIG_FILE: settings },
  });
  return new Promise((resolve, reject) => {
    let outcome: Outcome | undefined;
    child.once('message', (message) => {
      outcome = message as Outcome;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (outcome) resolve(outcome);
      else reject(new Error(`The pictures could not be drawn (exit code ${code})`));
    });
    child.send(work);
  });
}

/** Settings of fontconfig, https://www.freedesktop.org/software/fontconfig/fontconfig-user.html. */
function fontSettings(fonts: string, cache: string): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(cache)}</cachedir></fontconfig>
`;
}
