import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { ownSecondsIn, parentIn, proportionalMemory, treeMemory, treeOf } from './process-tree.ts';

test('a tree is a process with all that descend from it', () => {
  const parents = new Map([
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 1],
    [6, 2],
  ]);
  expect(treeOf(2, parents)).toEqual([2, 3, 6, 4]);
  expect(treeOf(7, parents)).toEqual([7]);
});

test.each([
  ['12 (node) S 7 12 12 0 -1', 7],
  ['12 (a) b (c) R 8 12', 8],
])('the parent in %j is %d', (stat, parent) => {
  expect(parentIn(stat)).toBe(parent);
});

test('the processor time of a process is its own, in both modes', () => {
  const stat = '12 (a) b) S 7 12 12 0 -1 4194560 100 0 0 0 250 50 9000 9000 20 0 1';
  expect(ownSecondsIn(stat)).toBe(3);
});

test('memory is the share of a process', () => {
  expect(proportionalMemory('Rss:  900 kB\nPss:      12 kB\nPss_Dirty:  3 kB\n')).toBe(12 * 1024);
  expect(proportionalMemory('')).toBe(0);
});

const inLinux = existsSync('/proc/self/smaps_rollup') ? test : test.skip;

inLinux('the memory of a child is counted to its parent', async () => {
  const program = `
    const big = Buffer.alloc(60e6, 1);
    console.log(big.length);
    setTimeout(() => {}, 1e5);`;
  const parent = spawn(process.execPath, [
    '-e',
    `const { spawn } = require('node:child_process');
     const child = spawn(process.execPath, ['-e', ${JSON.stringify(program)}], { stdio: 'inherit' });
     process.on('SIGTERM', () => { child.kill(); process.exit(); });`,
  ]);
  await once(parent.stdout, 'data');
  expect(treeMemory(parent.pid ?? 0)).toBeGreaterThan(60e6);
  parent.kill();
  await once(parent, 'close');
});
