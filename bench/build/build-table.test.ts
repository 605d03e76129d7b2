import { buildTable } from './build-table.ts';
import type { Builds } from './measure-builds.ts';

const run = (seconds: number) => ({
  seconds,
  processorSeconds: seconds * 2,
  memory: seconds * 1e8,
});

const builds = (name: Builds['name'], cold: number[], edited: number[]): Builds => ({
  ...{ name, title: name, version: '1', cold: cold.map(run), edited: edited.map(run) },
  output: { files: 1234, bytes: 5e7 },
});

const kiji = builds('kiji', [10, 8, 9], [4, 4, 4]);
const next = builds('next', [20, 18, 19], [16, 16, 16]);
const floor = builds('floor', [10, 10, 10], [2, 2, 2]);

test('medians stand beside plain Next.js and the floor', () => {
  const { columns, rows } = buildTable([kiji, next, floor], '');
  expect(columns).toEqual([
    ...['', 'cold', 'of Next.js', 'of the floor', 'after an edit', 'of Next.js', 'of the floor'],
    ...['processor (cold, edit)', 'memory (cold, edit)', 'files', 'size'],
  ]);
  expect(rows[0]).toEqual([
    ...['kiji', '9.0 s (8.0–10.0)', '0.47', '0.90', '4.0 s (4.0–4.0)', '0.25', '2.00'],
    ...['18.0 s, 8.0 s', '1000 MB, 400 MB', '1,234', '50 MB'],
  ]);
});

test('without a floor there is no column for it, and without Next.js a dash', () => {
  expect(buildTable([kiji], '').rows[0]?.slice(0, 5)).toEqual([
    ...['kiji', '9.0 s (8.0–10.0)', '–', '4.0 s (4.0–4.0)', '–'],
  ]);
});
