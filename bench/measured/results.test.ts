import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { keepResult, readResults, resultText } from './results.ts';

const finding = {
  name: 'build-270',
  title: 'Building 270 posts',
  versions: { Kiji: '0.1.0', Hugo: '0.111.3' },
  tables: [{ caption: 'Times', columns: ['', 'cold'], rows: [['Kiji', '1.0 s']] }],
  notes: ['A note.'],
  numbers: { Kiji: [1] },
};

test('a result is kept as JSON and as Markdown, with the command and the machine', async () => {
  const { log } = console;
  console.log = () => {};
  const out = temporaryFolder();
  await keepResult(finding, {
    benchmark: 'build',
    arguments: ['--posts', '/home/me/posts', '--runs', '3', '--out', out],
    out,
  });
  console.log = log;
  const [result] = await readResults(out);
  expect(result).toMatchObject({
    ...finding,
    command: 'npm run bench -- build --posts DIR --runs 3',
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    machine: { cores: expect.any(Number), node: process.version },
  });
  const text = await readFile(path.join(out, 'build-270.md'), 'utf8');
  expect(text).toBe(result && resultText(result, 1));
  expect(text).toContain(
    '# Building 270 posts\n\n```sh\nnpm run bench -- build --posts DIR --runs 3',
  );
  expect(text).toContain('Times:\n\n|  | cold |');
  expect(text).toContain('; Kiji 0.1.0; Hugo 0.111.3.');
});
