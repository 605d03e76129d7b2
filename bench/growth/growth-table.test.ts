import type { Builds } from '../build/measure-builds.ts';
import { growthTable, measures, pointsOf } from './growth-table.ts';

const builds = (title: string, seconds: number): Builds => ({
  ...{ name: 'kiji', title, version: '1', output: { files: 1, bytes: 1 } },
  cold: [{ seconds, processorSeconds: 1, memory: seconds * 1e7 }],
  edited: [{ seconds: seconds / 2, processorSeconds: 1, memory: undefined }],
});

const steps = [
  { posts: 1_000, builds: [builds('Kiji', 5), builds('Hugo', 1)] },
  { posts: 3_000, builds: [builds('Kiji', 9)] },
];

test('each measure has a row for each site, with what a post adds', () => {
  expect(measures.map((measure) => growthTable(steps, measure).rows)).toEqual([
    [
      ['Kiji', '5.0 s', '9.0 s', '2.0 ms'],
      ['Hugo', '1.0 s', '–', '–'],
    ],
    [
      ['Kiji', '2.5 s', '4.5 s', '1.0 ms'],
      ['Hugo', '0.5 s', '–', '–'],
    ],
    [
      ['Kiji', '50 MB', '90 MB', '20 kB'],
      ['Hugo', '10 MB', '–', '–'],
    ],
  ]);
});

test('a curve has a point where there is a number', () => {
  const [cold] = measures;
  expect(cold && pointsOf(steps, cold)).toEqual([
    { name: 'Kiji', posts: 1_000, value: 5 },
    { name: 'Hugo', posts: 1_000, value: 1 },
    { name: 'Kiji', posts: 3_000, value: 9 },
  ]);
});
