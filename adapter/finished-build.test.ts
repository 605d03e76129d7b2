import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { finishBuild } from './bare-steps.ts';
import { frameworkModules } from './client-modules.ts';
import type { Build } from './page.ts';

const bare = page('<h1>Bare</h1>');
const stripped = '<html><head></head><body><h1>Bare</h1></body></html>';

function page(body: string): string {
  return `<html><head><script src="/_next/static/chunks/1.js" async=""></script></head><body>${body}<script id="_R_">(globalThis["TURBOPACK"] || []).push({});</script><script>self.__next_f.push([1,""])</script></body></html>`;
}

interface Route {
  readonly html?: string;
  /** Client components beside Next.js's own. */
  readonly components?: readonly string[];
  readonly output?: Partial<Build['outputs']['prerenders'][number]>;
  readonly revalidate?: number | false;
  /** `dynamicParams: false`. */
  readonly closed?: boolean;
}

let distDir: string;
beforeEach(async () => {
  distDir = await mkdtemp(join(tmpdir(), 'bare-pages-'));
});
afterEach(() => rm(distDir, { recursive: true }));

async function put(path: string, content: string): Promise<string> {
  const file = join(distDir, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

const read = (path: string) => readFile(join(distDir, path), 'utf8');
const cached = (route: string) => `server/route-cache/APP_PAGE/${route.length}a/$${route}.html`;

/** Lays a build out on disk as Next.js does, and gives what Next.js would say about it. */
async function build(routes: Record<string, Route>): Promise<Build> {
  const appPages: unknown[] = [];
  const prerenders: unknown[] = [];
  for (const [id, route] of Object.entries(routes)) {
    const keys = [...frameworkModules, ...(route.components ?? [])];
    const clientModules = Object.fromEntries(keys.map((key) => [`[project]/${key}`, {}]));
    const manifest = `globalThis.__RSC_MANIFEST={${JSON.stringify(id)}:${JSON.stringify({ clientModules })}}`;
    const filePath = join(distDir, `server/app${id}/page.js`);
    await put(`server/app${id}/page_client-reference-manifest.js`, manifest);
    appPages.push({ id, pathname: id, filePath }, { id: `${id}.rsc`, pathname: id, filePath });
    if (route.html === undefined) continue;
    const file = await put(cached(id), route.html);
    const fallback = { filePath: file, initialRevalidate: route.revalidate ?? false };
    const shared = { route: id, parentOutputId: id, config: {} };
    if (id === '/_not-found') continue;
    prerenders.push({ ...shared, id, pathname: id, fallback, htmlSize: 1, ...route.output });
    const rsc = { ...fallback, filePath: file.replace('.html', '.rsc') };
    prerenders.push({ ...shared, id: `${id}.rsc`, pathname: `${id}.rsc`, fallback: rsc });
  }
  const dynamicRoutes = Object.fromEntries(
    Object.entries(routes)
      .filter(([id]) => id.includes('['))
      .map(([id, { closed }]) => [id, { fallback: closed ? false : null }]),
  );
  await put('prerender-manifest.json', JSON.stringify({ routes, dynamicRoutes }));
  const chunk = await put('static/chunks/1.js', 'x'.repeat(5000));
  const staticFiles = [
    { id: 'static/chunks/1.js', pathname: '/_next/static/chunks/1.js', filePath: chunk },
  ];
  const outputs = { appPages, prerenders, staticFiles, pages: [], appRoutes: [], pagesApi: [] };
  // A build has more to it than the steps look at.
  return {
    distDir,
    outputs,
    config: { basePath: '', assetPrefix: '' },
    nextVersion: '16.4.6',
  } as unknown as Build;
}

async function addStatic(build: Build, id: string, html: string): Promise<void> {
  const filePath = await put(`server/pages${id}.html`, html);
  build.outputs.staticFiles.push({
    id,
    pathname: id,
    filePath,
  } as (typeof build.outputs.staticFiles)[number]);
}

describe('finishBuild', () => {
  test('writes a stripped page back and tells hosts its size', async () => {
    const given = await build({ '/a': { html: bare } });
    await expect(finishBuild(given)).resolves.toMatch(
      /^1 of 1 pages go without the framework's script, 0\.\d kB of it gzipped, and are 0\.\d kB smaller in all\.$/,
    );
    expect(await read(cached('/a'))).toBe(stripped);
    expect(given.outputs.prerenders[0]?.htmlSize).toBe(stripped.length);
  });

  test.each<[string, Route, string]>([
    ['uses a client component', { components: ['app/a.jsx'] }, '(client component app/a.jsx)'],
    ['revalidates', { revalidate: 60 }, '(it is rendered again every 60 s)'],
    [
      'is resumed',
      { output: { config: { renderingMode: 'PARTIALLY_STATIC' as never } } },
      '(it is partially prerendered, by Cache Components)',
    ],
    [
      'is of the pages router',
      { output: { parentOutputId: '/pages/a' } },
      '(it is not of the app router)',
    ],
    [
      'reveals a boundary',
      { html: page('<template id="B:0"></template>') },
      '(a Suspense boundary is put in place by a script)',
    ],
  ])('leaves a page that %s as it is and says so', async (_, route, reason) => {
    const html = route.html ?? bare;
    const line = await finishBuild(await build({ '/a': { html, ...route } }));
    expect(line).toBe(
      `No page of 1 goes without the framework's script. It stays on /a ${reason}.`,
    );
    expect(await read(cached('/a'))).toBe(html);
  });

  test('does not name a route without paths that takes no others', async () => {
    const given = await build({ '/a': { html: bare }, '/tags/[tag]': { closed: true } });
    expect(await finishBuild(given)).not.toContain('It stays on');
  });

  test('names the routes that a request renders', async () => {
    const given = await build({
      '/a': { html: bare },
      '/live': {},
      '/[slug]': { html: bare, output: { id: '/x', parentFallbackMode: null } },
    });
    expect(await finishBuild(given)).toMatch(
      /It stays on \/live \(it is rendered for each request\); \/\[slug\] \(paths that were not built; set dynamicParams to false\)\.$/,
    );
  });

  test('strips both copies of the 404 page, of which no output names one', async () => {
    const given = await build({ '/_not-found': { html: bare } });
    await addStatic(given, '/404', bare);
    await finishBuild(given);
    expect(await read(cached('/_not-found'))).toBe(stripped);
    expect(await read('server/pages/404.html')).toBe(stripped);
  });

  test.each([
    ['none', (file: string) => rm(file)],
    ['two', () => put('server/route-cache/APP_PAGE/b/$/_not-found.html', bare)],
  ])('fails when there are %s of the unnamed 404 page', async (_, change) => {
    const given = await build({ '/_not-found': { html: bare } });
    await change(join(distDir, cached('/_not-found')));
    await expect(finishBuild(given)).rejects.toThrow('/_not-found is prerendered, so one file');
  });

  test('leaves a 404 page of the pages router as it is', async () => {
    const given = await build({ '/_not-found': { html: bare } });
    await addStatic(given, '/404', '<html>__NEXT_DATA__</html>');
    expect(await finishBuild(given)).toContain('/404 (it is not of the app router)');
    expect(await read('server/pages/404.html')).toBe('<html>__NEXT_DATA__</html>');
  });

  test('fails with every page that it does not know', async () => {
    const given = await build({
      '/a': { html: stripped },
      '/bb': { html: bare },
      '/ccc': { html: '' },
    });
    const failure = finishBuild(given);
    await expect(failure).rejects.toThrow(/^2 pages are not as .* \(this is 16\.4\.6\):/);
    await expect(failure).rejects.toThrow(/\/a has no <script id="_R_">.*\n +\/.*\$\/a\.html/);
    await expect(failure).rejects.toThrow(/\/ccc has no <script id="_R_">/);
  });

  test('fails when a route has no manifest', async () => {
    const given = await build({ '/a': { html: bare } });
    await rm(join(distDir, 'server/app/a/page_client-reference-manifest.js'));
    await expect(finishBuild(given)).rejects.toThrow('page_client-reference-manifest.js');
  });

  test("fails for output: 'export'", async () => {
    const given = await build({});
    given.config.output = 'export';
    await expect(finishBuild(given)).rejects.toThrow("output: 'export' is not supported");
  });
});
