import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';

test('many texts are shared out among threads, and what is wrong is named in their order', () => {
  const names = Array.from({ length: 200 }, (_, index) => `${1000 + index}`);
  // Texts that nobody has rendered yet.
  const run = randomUUID();
  const files = names.map((name): [string, string] => [
    `${name}.md`,
    `---\ntitle: a\ndate: 2024-05-06\n---\n${run} ${name}\n\n![a](${name}.png)\n`,
  ]);
  const check = () =>
    spawnSync(process.execPath, ['cli/kiji.js', 'check', '--json'], {
      env: { ...process.env, POSTS_DIR: temporaryFolder(Object.fromEntries(files)) },
      encoding: 'utf8',
    });
  const { status, stdout } = check();
  expect(status).toBe(0);
  const problems = JSON.parse(stdout) as { rule: string; line: number; message: string }[];
  expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(
    names.map(() => 'dead-image 7'),
  );
  expect(problems.map(({ message }) => /\d+(?=\.png)/.exec(message)?.[0])).toEqual(names);
  // What the threads have left is what is read now.
  expect(JSON.parse(check().stdout)).toMatchObject(problems.map(({ message }) => ({ message })));
});
