import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compressedFiles } from './compressed-files.ts';
import { FileThreads } from './file-threads.ts';
import { KeptFiles } from './kept-files.ts';
import { KeptPages } from './kept-pages.ts';
import type { Build, Page } from './page.ts';
import { rewrittenPages } from './rewritten-pages.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-pages-'));
});
afterEach(() => rm(folder, { recursive: true }));

const threads = new FileThreads(1);
afterAll(() => threads.close());

const sea = `<p>${'海へ行く。'.repeat(100)}</p>`;
const hill = `<p>${'丘に登る。'.repeat(100)}</p>`;

/** Finishes pages as a build does; gives those that the step was asked about, and what came of them. */
async function build(
  documents: Record<string, string>,
  {
    code = 'code',
    keeps,
    buildId = 'first',
  }: { code?: string; keeps?: string; buildId?: string } = {},
) {
  await rm(path.join(folder, 'server'), { recursive: true, force: true });
  await mkdir(path.join(folder, 'server'));
  const pages = Object.keys(documents).map((name) => ({
    ...{ pathname: `/${name}`, route: '/[slug]', keeps },
    files: [path.join(folder, 'server', `${name}.html`)],
  }));
  for (const [name, html] of Object.entries(documents)) {
    await writeFile(path.join(folder, 'server', `${name}.html`), html);
  }
  const asked: string[] = [];
  const step = (page: Page): Page => {
    asked.push(page.pathname);
    const html = page.html.replace(/<script>.*<\/script>/, '').toUpperCase();
    return { ...page, dropped: ['/a.js'], html };
  };
  const files = new KeptFiles(path.join(folder, 'files'), threads);
  const kept = new KeptPages(folder, code, files, { buildId, isCompressed: true });
  // A build has more to it than is looked at here.
  const outputs = { outputs: { prerenders: [] }, buildId } as unknown as Build;
  const finished = await rewrittenPages(outputs, pages, [step], kept);
  // As the step does that lays the site out.
  for (const { tag } of finished) for (const { name } of compressedFiles(tag)) files.has(name);
  await kept.close();
  await files.close();
  return { asked, finished };
}

const at = (name: string) => path.join(folder, name);

test('a page that is the same again is finished without a step', async () => {
  const first = await build({ sea, hill });
  expect(first.asked).toEqual(['/sea', '/hill']);
  const second = await build({ sea, hill: `${hill}more` });
  expect(second.asked).toEqual(['/hill']);
  expect(second.finished[0]).toEqual(first.finished[0]);
  expect(await readFile(at('server/sea.html'), 'utf8')).toBe(sea.toUpperCase());
  const { tag } = second.finished[0] ?? {};
  expect((await stat(at('server/sea.html'))).ino).toBe((await stat(at(`files/${tag}.html`))).ino);
  expect(gunzipSync(await readFile(at(`files/${tag}-6.gz`))).toString()).toBe(sea.toUpperCase());
});

test.each<[string, () => unknown, Parameters<typeof build>[1]]>([
  ['the code is another', () => {}, { code: 'other' }],
  ['something on it keeps the runtime now', () => {}, { keeps: 'client component' }],
  ['nothing is kept', () => rm(at('pages.json.gz')), {}],
  ['what is kept was cut short', () => writeFile(at('pages.json.gz'), 'torn'), {}],
  ['its document was deleted', () => rm(at('files'), { recursive: true }), {}],
  ['its document was cut short', () => cutShort('.html'), {}],
])('a page is finished anew when %s', async (_, spoil, options) => {
  await build({ sea });
  await spoil();
  const { asked } = await build({ sea }, options);
  expect(asked).toEqual(['/sea']);
  expect(await readFile(at('server/sea.html'), 'utf8')).toBe(sea.toUpperCase());
});

async function cutShort(ending: string): Promise<void> {
  const names = await readdir(at('files'));
  for (const name of names) if (name.endsWith(ending)) await writeFile(at(`files/${name}`), 'cut');
}

test('the name of the build in what the steps take out makes no other page of it', async () => {
  const page = (buildId: string) => `${sea}<script>"${buildId}"</script>`;
  await build({ sea: page('first') }, { buildId: 'first' });
  const { asked } = await build({ sea: page('second') }, { buildId: 'second' });
  expect(asked).toEqual([]);
  expect(await readFile(at('server/sea.html'), 'utf8')).toBe(sea.toUpperCase());
});

test('a page that names the build is another in the next one', async () => {
  await build({ sea: `${sea}FIRST` }, { buildId: 'FIRST' });
  const { asked } = await build({ sea: `${sea}SECOND` }, { buildId: 'SECOND' });
  expect(asked).toEqual(['/sea']);
  expect(await readFile(at('server/sea.html'), 'utf8')).toBe(`${sea.toUpperCase()}SECOND`);
});

test('of a page that was taken back nothing is left', async () => {
  const { finished } = await build({ sea, hill });
  await build({ sea });
  const { tag } = finished[1] ?? {};
  expect((await readdir(at('files'))).filter((name) => name.includes(String(tag)))).toEqual([]);
  expect(gunzipSync(await readFile(at('pages.json.gz'))).toString()).not.toContain(tag);
});

test('two pages with one document share it', async () => {
  const { finished } = await build({ sea, shore: sea });
  expect(finished.map(({ pathname }) => pathname)).toEqual(['/sea', '/shore']);
  expect(await readFile(at('server/shore.html'), 'utf8')).toBe(sea.toUpperCase());
});
