import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Build } from './page.ts';

// The posts and STATIC_DIR of this test, read from the environment when the site is loaded.
const folder = await mkdtemp(path.join(tmpdir(), 'lay-out-files-'));
const put = async (name: string, content: string) => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
};
const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2024-05-06\n${more}---\n`;

await put('posts/plain.md', post('plain'));
await put('posts/odd.md', post('odd', 'slug: "a?b&c"\n'));
await put('posts/plain-source.md', post('named like a source', 'slug: plain.md\n'));
await put('posts/draft/index.md', post('draft', 'draft: true\n'));
await put('posts/draft/secret.png', 'secret');
await put('posts/海/index.md', post('海'));
await put('posts/海/青い 波.txt', 'wave');
await put('static/robots.txt', 'of STATIC_DIR');
await put('static/.well-known/security.txt', 'Contact: mailto:a@example.com');

process.env.POSTS_DIR = path.join(folder, 'posts');
process.env.STATIC_DIR = path.join(folder, 'static');
const { layOutFiles } = await import('./lay-out-files.ts');

afterAll(() => rm(folder, { recursive: true }));

test('what is served as it is lies beside the pages, and hosts are told of it', async () => {
  const distDir = path.join(folder, 'dist');
  const staticFiles = [{ pathname: '/robots.txt' }];
  // A build has more to it than the step looks at.
  await layOutFiles({ distDir, outputs: { staticFiles } } as unknown as Build);

  const laidOut = staticFiles.slice(1) as unknown as { pathname: string; filePath: string }[];
  const contents = await Promise.all(
    laidOut.map(async ({ pathname, filePath }) => [
      pathname,
      path.relative(path.join(distDir, 'site'), filePath),
      (await readFile(filePath, 'utf8')).slice(0, 20),
    ]),
  );
  // Not the draft and what lies beside it, nor a source whose place is another post's page.
  expect(contents.sort()).toEqual([
    ['/.well-known/security.txt', '.well-known/security.txt', 'Contact: mailto:a@ex'],
    ['/blog/a?b&c.md', 'blog/a?b&c.md', '---\ntitle: odd\ndate:'],
    ['/blog/plain.md.md', 'blog/plain.md.md', '---\ntitle: named lik'],
    ['/blog/海.md', 'blog/海.md', '---\ntitle: 海\ndate: 2'],
    ['/blog/海/青い 波.txt', 'blog/海/青い 波.txt', 'wave'],
  ]);
});
