// The fixture built for real: once served by `next start`, once handed on to Vercel's own adapter.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { frameworkModules } from './client-modules.ts';

const fixture = fileURLToPath(new URL('./fixture/', import.meta.url));
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url));
const minutes = 60_000;

/** A process of Next.js in a group of its own, so that it ends with everything that it has started. */
function start(args: readonly string[], variables: Record<string, string>): ChildProcess {
  const { NODE_ENV, NODE_OPTIONS, NEXT_ADAPTER_PATH, JEST_WORKER_ID, ...inherited } = process.env;
  return spawn(process.execPath, [next, ...args], {
    cwd: fixture,
    detached: true,
    env: {
      ...inherited,
      NEXT_TELEMETRY_DISABLED: '1',
      ...variables,
    } as unknown as NodeJS.ProcessEnv,
  });
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid);
  await once(child, 'exit');
}

async function build(variables: Record<string, string>): Promise<string> {
  await rm(join(fixture, variables.FIXTURE_DIST ?? ''), { recursive: true, force: true });
  const child = start(['build'], variables);
  let log = '';
  child.stdout?.on('data', (chunk) => (log += chunk));
  child.stderr?.on('data', (chunk) => (log += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(log);
  return log;
}

/** Serves the fixture on a free port of this machine, and gives its origin once it answers. */
async function serve(command: 'start' | 'dev', dist: string) {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const args = [command, '-H', '127.0.0.1', '-p', String(address.port)];
  const child = start(args, { FIXTURE_DIST: dist });
  const origin = `http://127.0.0.1:${address.port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`next ${command} has ended`);
    const answers = await fetch(origin).catch(() => undefined);
    if (answers) return { child, origin };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop(child);
  throw new Error(`next ${command} did not answer`);
}

let author: string;
beforeAll(async () => {
  author = await readFile(join(fixture, 'author.txt'), 'utf8');
});

/** What of the framework's script and payload is in a page, the author's HTML aside. */
function framework(html: string): readonly string[] {
  const found = html
    .replace(author, '')
    .match(/__next_f|TURBOPACK|[^"']+_next\/static\/[^"']+\.js/g);
  return [...new Set(found)];
}

describe('a build', () => {
  const dist = '.next/plain';
  let log: string;
  let server: Awaited<ReturnType<typeof serve>>;
  // A connection that the server is about to end would be used again.
  const get = (path: string) => fetch(server.origin + path, { headers: { connection: 'close' } });

  beforeAll(async () => {
    log = await build({ FIXTURE_DIST: dist });
    server = await serve('start', dist);
  }, 5 * minutes);
  afterAll(() => stop(server?.child));

  test.each([
    ['/', 200, 'Bare'],
    ['/notes/first', 200, 'first'],
    ['/notes/%E4%BA%8C%E7%95%AA%E7%9B%AE', 200, '二番目'],
    ['/nowhere', 404, 'Not here'],
    ['/notes/nowhere', 404, 'Not here'],
  ])('serves %s without the framework', async (path, status, heading) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(`<h1>${heading}</h1>`);
    expect(framework(html)).toEqual([]);
  });

  test.each([
    ['/island', 200, '<button type="button">0</button>'],
    ['/shelf', 200, 'A bare page in a layout that is not.'],
    ['/link', 200, '<a href="/">Home</a>'],
    ['/waiting', 200, '<template id="B:0">'],
    ['/notes/gone', 404, 'Not here'],
    ['/fresh', 200, 'Rendered again every minute.'],
    ['/live', 200, 'Rendered for each request.'],
  ])('serves %s with the framework', async (path, status, text) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(text);
    const found = framework(html);
    expect(found).toEqual(expect.arrayContaining(['__next_f', 'TURBOPACK']));
    const scripts = found.filter((each) => each.startsWith('/_next/'));
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts) expect((await get(script)).status).toBe(200);
  });

  test('leaves the author’s HTML and the embeds’ scripts alone', async () => {
    const html = await (await get('/notes/first')).text();
    expect(html).toContain(`<article>${author}</article>`);
    expect(html).toContain(
      '<script async="" src="https://platform.twitter.com/widgets.js"></script>',
    );
  });

  test('leaves the stylesheet', async () => {
    const html = await (await get('/')).text();
    const address = /<link rel="stylesheet" href="([^"]+)"\/>/.exec(html)?.[1];
    expect(await (await get(address ?? '/none')).text()).toContain('body{');
  });

  test('answers that a stripped page has not changed', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    // Left to itself, fetch() adds a cache-control that asks for the whole page.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await fetch(server.origin, { headers })).status).toBe(304);
  });

  test('strips the error page', async () => {
    const html = await readFile(join(fixture, dist, 'server/pages/500.html'), 'utf8');
    expect(html).toContain('couldn’t load</h1>');
    expect(framework(html)).toEqual([]);
  });

  test('says what was done', () => {
    expect(log).toMatch(
      /5 of 11 pages go without the framework's script, 1\d\d\.\d kB of it gzipped/,
    );
    for (const kept of [
      '/island, /shelf (client component adapter/fixture/app/island/counter.jsx)',
      '/link (client component next/dist/client/app-dir/link.js)',
      '/waiting (a Suspense boundary',
      '/notes/gone (it has no text',
      '/fresh (it is rendered again every 60 s)',
      '/live (it is rendered for each request)',
    ]) {
      expect(log).toContain(kept);
    }
  });

  test('lists for a bare page the client modules that are known as Next.js’s own', async () => {
    const file = join(fixture, dist, 'server/app/page_client-reference-manifest.js');
    const context: { __RSC_MANIFEST?: Record<string, { clientModules: object }> } = {};
    runInNewContext(await readFile(file, 'utf8'), context);
    const keys = Object.keys(context.__RSC_MANIFEST?.['/page']?.clientModules ?? {});
    const expected = [...frameworkModules].map((path) => `[project]/node_modules/${path}`);
    expect(keys.sort()).toEqual(expected.sort());
  });
});

test(
  'next dev is as it is without the adapter',
  async () => {
    const { child, origin } = await serve('dev', '.next/dev-server');
    try {
      const html = await (await fetch(origin)).text();
      expect(framework(html)).toEqual(expect.arrayContaining(['__next_f']));
    } finally {
      await stop(child);
    }
  },
  2 * minutes,
);

describe('a build with Vercel’s adapter behind ours', () => {
  const output = join(fixture, '.next/vercel/output');

  beforeAll(
    () =>
      build({
        FIXTURE_DIST: '.next/vercel',
        FIXTURE_BASE: '/base',
        NEXT_DEPLOYMENT_ID: 'dpl_1',
        NEXT_ADAPTER_PATH: '@next-community/adapter-vercel',
      }),
    5 * minutes,
  );

  test.each([
    ['functions/base/index.prerender-fallback.html', '<h1>Bare</h1>'],
    ['functions/base/notes/first.prerender-fallback.html', '<h1>first</h1>'],
    ['static/base/404.html', '<h1>Not here</h1>'],
    ['static/base/500.html', 'couldn’t load</h1>'],
  ])('its %s is stripped', async (file, text) => {
    const html = await readFile(join(output, file), 'utf8');
    expect(html).toContain(text);
    expect(framework(html)).toEqual([]);
    expect(html.includes('<article>')).toBe(file.includes('notes'));
    if (file.includes('notes')) expect(html).toContain(`<article>${author}</article>`);
  });

  test('its island keeps its scripts, which name the deployment', async () => {
    const file = join(output, 'functions/base/island.prerender-fallback.html');
    const html = await readFile(file, 'utf8');
    expect(framework(html)).toContain('__next_f');
    expect(html).toMatch(/<script src="\/base\/_next\/static\/chunks\/[^"]+\.js\?dpl=dpl_1"/);
  });

  test('no other page of its output has a script that is not listed as kept', async () => {
    const pages = (await readdir(output, { recursive: true })).filter((file) =>
      file.endsWith('.html'),
    );
    const kept: string[] = [];
    for (const file of pages) {
      const html = await readFile(join(output, file), 'utf8');
      if (framework(html).length > 0) kept.push(file.replace(/^functions\/base\/|\..*$/g, ''));
    }
    expect(kept.sort()).toEqual(['fresh', 'island', 'link', 'notes/gone', 'shelf', 'waiting']);
  });
});
