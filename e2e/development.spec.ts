import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort } from '../cli/port.ts';

// The author's loop: an open page shows what is saved, added and removed.

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let posts: string;
let server: ChildProcess;
let origin: string;

const put = async (name: string, text: string) => {
  const file = path.join(posts, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};
const post = (title: string, body: string, more = '') =>
  `+++\ntitle = "${title}"\ndate = 2026-01-02\n${more}+++\n\n${body}\n`;

test.beforeAll(async () => {
  posts = await mkdtemp(path.join(tmpdir(), 'kiji-development-'));
  await put('first.md', post('First', 'The first text.'));
  await put('address.md', post('Address', '(https://example.com/a/b)と、https://example.com/b。'));
  await put('sketch.md', post('Sketch', 'Not for readers.', 'draft = true\n'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['cli/kiji.js', 'dev'], {
    env: { ...process.env, POSTS_DIR: posts, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (printed) => String(printed).includes(origin) && resolve());
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
});

test.afterAll(async () => {
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
  await rm(posts, { recursive: true });
});

test('a saved post shows in its open page', async ({ page }) => {
  await page.goto(`${origin}/blog/first`);
  await expect(page.locator('.e-content')).toContainText('The first text.');
  await put('first.md', post('First', 'Another text.'));
  await expect(page.locator('.e-content')).toContainText('Another text.', { timeout: 20_000 });
});

test('a text in which addresses end before it does is shown', async ({ page }) => {
  await page.goto(`${origin}/blog/address`);
  await expect(page.locator('.e-content a').last()).toHaveAttribute(
    'href',
    'https://example.com/b',
  );
});

test('an added post, in a new folder too, shows in the open list, and a removed one goes', async ({
  page,
}) => {
  await page.goto(origin);
  await expect(page.locator('.posts')).toContainText('First');
  await put('deeper/second.md', post('Second', 'Text.'));
  await expect(page.locator('.posts')).toContainText('Second', { timeout: 20_000 });
  await rm(path.join(posts, 'deeper/second.md'));
  await expect(page.locator('.posts')).not.toContainText('Second', { timeout: 20_000 });
});

test('drafts are shown, marked', async ({ page }) => {
  await page.goto(origin);
  const draft = page.locator('.posts > li').filter({ hasText: 'Sketch' });
  await expect(draft.locator('.hidden-mark')).toBeVisible();
});

test('a problem is named on the page, and the other posts stay', async ({ page }) => {
  await page.goto(origin);
  await put('wrong.md', '+++\ntitle = "Wrong"\n+++\n');
  const problem = /wrong\.md:1:1 error: The post has no date/;
  await expect(page.locator('.problems')).toContainText(problem, { timeout: 20_000 });
  await expect(page.locator('.posts')).toContainText('First');
});

test('the source and the files of a post are served as they are', async ({ request }) => {
  await put('bundle/index.md', post('Bundle', '![](a.txt)'));
  await put('bundle/a b.txt', 'beside');
  expect(await (await request.get(`${origin}/blog/bundle.md`)).text()).toContain(
    'title = "Bundle"',
  );
  expect(await (await request.get(`${origin}/blog/bundle/a%20b.txt`)).text()).toBe('beside');
});
