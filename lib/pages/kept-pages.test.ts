import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';

let keptPages: typeof import('./kept-pages.ts');

beforeAll(async () => {
  process.env.POSTS_DIR = temporaryFolder({});
  keptPages = await import('./kept-pages.ts');
});

/** What a build of these pages plans and renders, in the folder of the builds before it. */
async function build(pages: Readonly<Record<string, unknown>>, folder: string, version = '1') {
  const renderables = Object.entries(pages).map(([path, content]) => ({
    params: path,
    path,
    content: async () => content,
  }));
  const rendered = await keptPages.pagesToRender('/[page]', renderables, version, folder);
  const plan = await keptPages.plannedPages(folder);
  for (const { path: page, file } of plan) {
    if (!rendered.includes(page)) continue;
    await mkdir(path.join(folder, keptPages.keptPagesFolder), { recursive: true });
    await writeFile(path.join(folder, keptPages.keptPagesFolder, file), '');
  }
  return { rendered, plan };
}

const before = { '/a': { title: 'A' }, '/b': { title: 'B' }, '/c': { title: 'C' } };

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ['nothing but the first page, where nothing has changed', before, ['/a']],
  ['a page that shows something else', { ...before, '/b': { title: 'b' } }, ['/a', '/b']],
  ['a new page', { ...before, '/d': { title: 'D' } }, ['/a', '/d']],
  [
    'a page that shows what another one showed',
    { '/a': before['/a'], '/b': before['/c'] },
    ['/a', '/b'],
  ],
  ['a page that was moved', { '/a': before['/a'], '/e': before['/b'] }, ['/a', '/e']],
])('of a second build is rendered: %s', async (_, pages, rendered) => {
  const folder = temporaryFolder({});
  expect((await build(before, folder)).rendered).toEqual(['/a', '/b', '/c']);
  expect((await build(pages, folder)).rendered).toEqual(rendered);
});

test('every page is rendered where the code is another one, or nobody knows which', async () => {
  const folder = temporaryFolder({});
  await build(before, folder);
  expect((await build(before, folder, '2')).rendered).toEqual(['/a', '/b', '/c']);
  await build(before, folder);
  expect((await build(before, folder, '')).rendered).toEqual(['/a', '/b', '/c']);
});

test('the plan names every page, rendered or not, with its route and a file of its own', async () => {
  const folder = temporaryFolder({});
  await build(before, folder);
  const { plan } = await build(before, folder);
  expect(plan.map(({ path, route }) => [path, route])).toEqual([
    ['/a', '/[page]'],
    ['/b', '/[page]'],
    ['/c', '/[page]'],
  ]);
  expect(new Set(plan.map(({ file }) => file)).size).toBe(3);
});

test('what JSON would leave out is no content of a page', () => {
  expect(() => keptPages.textOf({ a: new Map([[1, 2]]) })).toThrow(TypeError);
  expect(() => keptPages.textOf([() => 1])).toThrow(TypeError);
});

test('a post that stands in the content of other pages is known by all that it is', () => {
  const post = { title: 'a', body: 'b', bodyLine: 1, file: { source: 'b' } };
  const text = keptPages.textOf({ related: [post] });
  expect(keptPages.textOf({ related: [{ ...post }] })).toBe(text);
  for (const other of [
    { ...post, title: 'c' },
    { ...post, file: { source: 'c' } },
  ]) {
    expect(keptPages.textOf({ related: [other] })).not.toBe(text);
  }
});
