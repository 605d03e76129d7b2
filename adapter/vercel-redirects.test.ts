import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Build } from './page.ts';
import { tellCaseOfVercelRedirects } from './vercel-redirects.ts';

let distDir: string;
beforeEach(async () => {
  distDir = await mkdtemp(path.join(tmpdir(), 'vercel-redirects-'));
});
afterEach(() => rm(distDir, { recursive: true }));

// What the step reads of a configuration that has a hundred keys more.
const config = (caseSensitiveRoutes: boolean) =>
  ({ experimental: { caseSensitiveRoutes } }) as Build['config'];

const routes = [
  { src: '^/blog/tags/AWS$', status: 308, headers: { Location: '/blog/tags/aws' } },
  { handle: 'filesystem' },
  { src: '/.*', status: 404, dest: '/404' },
];

async function routesAfter(caseSensitiveRoutes: boolean) {
  const file = path.join(distDir, 'output', 'config.json');
  await mkdir(path.dirname(file));
  await writeFile(file, JSON.stringify({ version: 3, routes }));
  await tellCaseOfVercelRedirects({ distDir, config: config(caseSensitiveRoutes) });
  return JSON.parse(await readFile(file, 'utf8'));
}

test('a redirect tells upper from lower case, and nothing else changes', async () => {
  expect(await routesAfter(true)).toEqual({
    version: 3,
    routes: [{ ...routes[0], caseSensitive: true }, ...routes.slice(1)],
  });
});

test('a site that does not tell them apart stays as it is', async () => {
  expect(await routesAfter(false)).toEqual({ version: 3, routes });
});

test('without the output of Vercel there is nothing to do', async () => {
  await expect(
    tellCaseOfVercelRedirects({ distDir, config: config(true) }),
  ).resolves.toBeUndefined();
});
