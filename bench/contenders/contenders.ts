import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { astro } from './astro.ts';
import {
  type Contender,
  type ContenderName,
  contenderNames,
  type MakeContender,
  type Task,
} from './contender.ts';
import { eleventy } from './eleventy.ts';
import { floor } from './floor.ts';
import { hugo } from './hugo.ts';
import { kiji } from './kiji.ts';
import { next } from './next.ts';

const makers: Readonly<Record<ContenderName, MakeContender>> = {
  kiji,
  next,
  floor,
  astro,
  eleventy,
  hugo,
};

/** The names in `next,hugo`, Kiji first; nothing where one is none. */
export function contendersNamed(peers: string): ContenderName[] | undefined {
  const named = ['kiji', ...peers.split(',').filter((name) => name !== '')];
  const known = contenderNames.filter((name) => named.includes(name));
  return known.length === new Set(named).size ? known : undefined;
}

/** Makes contenders ready, each in a folder of its own, and says which can't be measured. */
export async function makeContenders(
  names: readonly ContenderName[],
  task: Task,
  work: string,
): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const name of names) {
    const folder = path.join(work, name);
    await mkdir(folder, { recursive: true });
    const made = await makers[name](task, folder);
    if (typeof made === 'string') console.log(`${name} is left out: ${made}`);
    else contenders.push(made);
  }
  return contenders;
}
