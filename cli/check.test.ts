import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { said } from '#lib/testing/said.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { checkSite, run } from './check.ts';

const good = '---\ntitle: a\ndate: 2024-05-06\n---\nbody\n';

/** Checks posts that are these files. Paths in what it says begin at their folder. */
async function check(files: Record<string, string>, ...arguments_: string[]) {
  site.postsDir = temporaryFolder(files);
  const shown = `${path.relative(process.cwd(), site.postsDir)}${path.sep}`;
  const { value, out, err } = await said(() => run(arguments_));
  return { code: value, out: out.replaceAll(shown, ''), err };
}

test('posts without problems end with 0', async () => {
  expect(await check({ 'a.md': good })).toEqual({ code: 0, out: '0 errors, 0 warnings', err: '' });
});

test('no posts are no problem', async () => {
  expect(await check({})).toMatchObject({ code: 0, out: '0 errors, 0 warnings' });
});

test('warnings end with 0 too', async () => {
  const { code, out } = await check({ 'a.md': `${good}\n![b](c.png)\n` });
  expect(code).toBe(0);
  expect(out).toMatch(/^a\.md:7:1 warning: The image c\.png is not there\. .* \[dead-image\]\n/);
  expect(out).toMatch(/\n0 errors, 1 warning$/);
});

test('every problem of every file is in one report, of hidden posts too, and errors end with 1', async () => {
  const { code, out } = await check({
    'a.md': good,
    'broken.md': '+++\ntitle = "a\ndate = 2024-05-06\n+++\n',
    'draft.md': '---\ntitle: a\ndate: 2024-05-06\ndraft: true\n---\n<b onclick="c()">d</b>\n',
    'expired.md':
      '---\ntitle: a\ndate: 2024-05-06\nexpiryDate: 2024-05-07\n---\n\n```klingon\n```\n',
    'future.md':
      '---\ntitle: a\ndate: 2999-05-06\n---\n<iframe src="https://unknown.example/"></iframe>\n',
    'twice.md': '---\ntitle: a\ndate: 2024-05-06\nslug: a\n---\n',
    'untitled.md': '---\ndate: soon\n---\n',
  });
  expect(code).toBe(1);
  expect(out.split('\n').map((line) => line.replace(/ (error|warning): .* \[/, ' $1 ['))).toEqual([
    'broken.md:2:11 error [front-matter]',
    'draft.md:6:1 warning [event-handler]',
    'expired.md:7:1 warning [unknown-language]',
    'future.md:5:1 warning [unknown-host]',
    'twice.md:4:1 error [slug-twice]',
    'untitled.md:2:1 error [front-matter-date]',
    '3 errors, 3 warnings',
  ]);
});

test('links from post to post are looked up, whatever their order', async () => {
  const { out } = await check({
    'a.md': `${good}\n[b](./b.md#here) [c](./b.md#there)\n[d](./gone.md)`,
    'b.md': `${good}\n## Here\n\n[e](a.md#nowhere)`,
  });
  expect(out.split('\n').map((line) => line.replace(/ warning: .* \[/, ' ['))).toEqual([
    'a.md:7:18 [dead-fragment]',
    'a.md:8:1 [dead-link]',
    'b.md:9:1 [dead-fragment]',
    '0 errors, 3 warnings',
  ]);
});

test('--json is for machines', async () => {
  const { code, out } = await check({ 'a.md': '---\ntitle: a\n---\n' }, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      severity: 'error',
      rule: 'date-missing',
      file: 'a.md',
      line: 1,
      column: 1,
      message: expect.stringContaining('The post has no date.'),
    },
  ]);
  expect(JSON.parse((await check({ 'a.md': good }, '--json')).out)).toEqual([]);
});

test.each([[['--verbose']], [['posts']], [['--json=1']]])(
  '%j is bad usage: 2',
  async (arguments_) => {
    const { code, out, err } = await check({ 'a.md': good }, ...arguments_);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: npm run check [-- --json]');
  },
);

test('a check counts what it found', async () => {
  site.postsDir = temporaryFolder({ 'a.md': `${good}\n![b](c.png)\n`, 'b.md': '' });
  expect(await checkSite()).toMatchObject({
    errors: 2,
    warnings: 1,
    report: expect.stringMatching(/2 errors, 1 warning$/),
  });
});
