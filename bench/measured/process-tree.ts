import { readdirSync, readFileSync } from 'node:fs';

/** What a tree of processes needed, as far as was seen. */
export interface TreeUse {
  /** The most that all of them had at a time, in bytes; nothing where the system does not say. */
  memory: number | undefined;
  /** Seconds of all processors; nothing likewise. */
  processorSeconds: number | undefined;
}

/** How many ticks of Linux' process clocks a second has. */
const ticks = 100;

/** How often a tree of processes is looked at, in milliseconds: more often at first, for it may end soon. */
const interval = { least: 10, most: 200 };

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

/** The parent of a process, by `/proc/ID/stat`. */
export function parentIn(stat: string): number {
  return Number(fieldsOf(stat)[1]);
}

/** Seconds of processors that it took itself, by the same. */
export function ownSecondsIn(stat: string): number {
  const [user = 0, system = 0] = fieldsOf(stat).slice(11, 13).map(Number);
  return (user + system) / ticks;
}

/** What follows the name of a program, which may hold spaces and brackets. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
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
  return memoryOf(treeOf(root, parentsIn(allStats())));
}

/**
 * Looks at a tree until it is stopped, which gives what it needed. A worker that is killed is seen as
 * it was a moment before, which its parent would never tell.
 */
export function watchTree(root: number): () => TreeUse {
  let memory: number | undefined;
  const seconds = new Map<number, number>();
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const stats = allStats();
    const tree = treeOf(root, parentsIn(stats));
    const now = memoryOf(tree);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
    for (const id of tree) {
      const stat = stats.get(id);
      if (stat !== undefined) seconds.set(id, ownSecondsIn(stat));
    }
    const soon = Math.max(interval.least, (performance.now() - start) / 10);
    timer = setTimeout(look, Math.min(interval.most, soon));
  };
  look();
  return () => {
    clearTimeout(timer);
    const sum = [...seconds.values()].reduce((all, each) => all + each, 0);
    return { memory, processorSeconds: seconds.size === 0 ? undefined : sum };
  };
}

function memoryOf(tree: readonly number[]): number | undefined {
  let sum: number | undefined;
  for (const id of tree) {
    const rollup = read(`/proc/${id}/smaps_rollup`);
    if (rollup !== undefined) sum = (sum ?? 0) + proportionalMemory(rollup);
  }
  return sum;
}

/** `/proc/ID/stat` of every process. */
function allStats(): Map<number, string> {
  const stats = new Map<number, string>();
  for (const id of entries('/proc')) {
    const stat = /^\d+$/.test(id) ? read(`/proc/${id}/stat`) : undefined;
    if (stat !== undefined) stats.set(Number(id), stat);
  }
  return stats;
}

function parentsIn(stats: ReadonlyMap<number, string>): Map<number, number> {
  return new Map([...stats].map(([id, stat]) => [id, parentIn(stat)]));
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
