import type { Result } from '../measured/results.ts';
import { resultsPage } from './results-page.ts';

const result = (name: string, note = ''): Result => ({
  ...{ name, title: `About ${name}`, command: `npm run bench -- ${name}`, day: '2026-11-23' },
  machine: { processor: 'P', cores: 2, memory: 2 ** 33, system: 'S', node: 'v20.1.0' },
  versions: { Kiji: '1' },
  tables: [{ caption: '', columns: ['', 'a'], rows: [['Kiji', '1']] }],
  notes: [note],
  numbers: [],
});

test('results stand in order, the larger build after the smaller', () => {
  const page = resultsPage(
    ['serving', 'build-5000', 'other', 'build-270'].map((name) => result(name)),
  );
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(['About build-270', 'About build-5000', 'About serving', 'About other']);
  expect(page).toContain('2026-11-23; P, 2 cores, 8 GB of memory; S; Node 20.1.0; Kiji 1.');
});

test('pictures are in a folder beside the page', () => {
  expect(resultsPage([result('growth', '![a](growth-cold.svg)')])).toContain(
    '![a](benchmarks/growth-cold.svg)',
  );
});
