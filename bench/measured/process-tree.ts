import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory of a tree of processes is looked at, in milliseconds. */
const interval = 200;

/**
 * A process and all that descend from it, of a list of processes with their parents. A process of
 * which the parent has ended is not found: it is nobody's.
 */
export function treeOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = new Map<number, number[]>();
  for (const [id, parent] of parents) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const found = [root];
  // It grows while it is walked.
  for (const id of found) found.push(...(children.get(id) ?? []));
  return found;
}

/** What follows the name of a program in `/proc/ID/stat`; a name may hold spaces and brackets. */
export function parentIn(stat: string): number {
  const [, parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(parent);
}

/**
 * The memory of a process in bytes, by `/proc/ID/smaps_rollup`: what it shares with others is
 * counted once for all of them, so that the sum of a tree is what the tree needs.
 */
export function proportionalMemory(rollup: string): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(rollup) ?? [];
  return Number(kilobytes) * 1024;
}

/** Memory of a process and its descendants in bytes; nothing where the system does not say. */
export function treeMemory(root: number): number | undefined {
  let sum: number | undefined;
  for (const id of treeOf(root, allParents())) {
    const rollup = read(`/proc/${id}/smaps_rollup`);
    if (rollup !== undefined) sum = (sum ?? 0) + proportionalMemory(rollup);
  }
  return sum;
}

/** Looks at the memory of a tree until it is stopped, which gives the most that it had. */
export function watchMemory(root: number): () => number | undefined {
  let most = treeMemory(root);
  const timer = setInterval(() => {
    const now = treeMemory(root);
    if (now !== undefined) most = Math.max(most ?? 0, now);
  }, interval);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function allParents(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const id of entries('/proc')) {
    if (!/^\d+$/.test(id)) continue;
    const stat = read(`/proc/${id}/stat`);
    if (stat !== undefined) parents.set(Number(id), parentIn(stat));
  }
  return parents;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A file of a process, which may end at any moment. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
