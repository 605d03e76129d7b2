import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { freePort } from '../cli/port.ts';
import { policyTag } from './post-page.ts';
import { touchEverything, watch } from './xss-watch.ts';

// A blog of which every field that an author fills tries to run something, in every page and feed
// and without the policy of the pages.

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const run = promisify(execFile);

/** Texts that break out of where fields are written: elements, attributes, titles, scripts, CDATA, comments. */
const payloads = [
  '<img src=x onerror=xss()>',
  '"><script>xss()</script>',
  "' onmouseover='xss()' x='",
  '" onmouseover="xss()" autofocus onfocus="xss()',
  '</title></style></textarea></script><script>xss()</script>',
  ']]><script xmlns="http://www.w3.org/1999/xhtml">xss()</script><![CDATA[',
  '--><svg onload=xss()><!--',
  'javascript:xss()',
  '[a](javascript:xss()) <javascript:xss()> ![a](javascript:xss())',
  '&lt;img src=x onerror=xss()&gt; &#60;script&#62;xss()&#60;/script&#62;',
  '\u2028</script><script>xss()</script>',
  'data:text/html,<script>parent.xss()</script>',
  'constructor __proto__ {{ xss() }} {xss()}',
];

/** All of them at once, for fields of which there is one. */
const all = payloads.join(' ');

/** What a front matter may hold, with a text in each field. */
const fieldsOf = (text: string, place: number) => ({
  title: text,
  date: '2026-01-02T03:04:05Z',
  description: place % 2 === 0 ? text : undefined,
  summary: text,
  slug: text.includes('/') ? undefined : text,
  tags: [text],
  categories: [text],
  series: [`${text} ${place % 2}`],
  aliases: [`/alias/${text}`, text],
  images: [text, `https://example.com/${text}`],
  lang: text,
  author: text,
  keywords: [text],
  cover: { image: text, alt: text },
  [text]: text,
});

const config = {
  title: all,
  description: all,
  url: 'https://site.example',
  language: 'en',
  author: { name: all, bio: all, url: 'https://site.example/"onmouseover="xss()' },
  navigation: [
    { label: all, href: '/blog?"><script>xss()</script>' },
    { label: payloads[0], href: 'https://example.com/" onmouseover="xss()' },
  ],
  footer: all,
  redirects: { '/gone"><script>xss()</script>': '/blog?<script>xss()</script>' },
  shortcodes: { [payloads[0] ?? '']: '{{ 0 }}' },
  params: { text: all },
};

/*
 * Link cards: their titles, descriptions, names of sites and addresses of images come from other
 * people's pages. Their fields belong here, each with the same payloads, in the form in which the
 * site keeps them.
 */

const root = path.resolve('test-results', 'hostile-site');
let server: ChildProcess | undefined;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await rm(root, { recursive: true, force: true });
  const { stdout } = await run('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  const files = stdout
    .split('\0')
    .filter((name) => name !== '' && !/^(?:posts|e2e|bench|docs)\//.test(name));
  for (const file of files) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await cp(file, path.join(root, file)).catch(ignoreMissing);
  }
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');
  await mkdir(path.join(root, 'posts'));
  await writeFile(path.join(root, 'blog.config.ts'), `export default ${JSON.stringify(config)};\n`);
  for (const [place, text] of payloads.entries()) {
    const front = JSON.stringify(fieldsOf(text, place));
    await writeFile(
      path.join(root, 'posts', `post-${place}.md`),
      `${front}\n\n## Words\n\nText.\n`,
    );
  }
  const env = environment();
  await run(process.execPath, ['cli/kiji.js', 'build'], { cwd: root, env });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['cli/kiji.js', 'start'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server?.stdout?.on('data', (printed) => String(printed).includes(origin) && resolve());
    server?.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
});

test.afterAll(async () => {
  server?.kill('SIGTERM');
  if (server?.exitCode === null) await once(server, 'exit');
  await rm(root, { recursive: true, force: true });
});

test('no page runs what is in a field', async ({ page, request }) => {
  const sitemap = await (await request.get(`${origin}/sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => new URL(address.replaceAll('&amp;', '&')).pathname,
  );
  const home = await (await request.get(origin)).text();
  const archive = await (await request.get(`${origin}/blog`)).text();
  const linked = [...(home + archive).matchAll(/href="(\/blog\/[^"#?]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
  );
  const paths = new Set([
    '/',
    '/blog',
    '/blog/tags',
    ...addresses,
    ...linked,
    '/<script>xss()</script>',
  ]);
  expect(paths.size).toBeGreaterThan(payloads.length * 2);
  await page.route(`${origin}/**`, async (route) => {
    const response = await route.fetch();
    const isPage = response.headers()['content-type']?.startsWith('text/html');
    if (!isPage) return route.fulfill({ response });
    const body = await response.text();
    expect(body).toMatch(policyTag);
    return route.fulfill({ response, body: body.replace(policyTag, '') });
  });
  for (const each of paths) {
    const watched = await watch(page, new URL(each, origin).pathname);
    await page.goto(origin + each);
    await touchEverything(page);
    expect(await watched.ran(), each).toEqual([]);
  }
});

test('feeds and the like are well-formed, and hold no script', async ({ page, request }) => {
  await page.goto(`${origin}/icon.svg`);
  for (const feed of ['/feed.xml', '/sitemap.xml']) {
    const text = await (await request.get(origin + feed)).text();
    const found = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const names = [...document.querySelectorAll('*')].map(({ localName }) => localName);
      const addresses = [...document.querySelectorAll('link, guid, loc, url')].map(
        ({ textContent }) => textContent?.trim() ?? '',
      );
      return { names, addresses };
    }, text);
    expect(found.names).not.toContain('parsererror');
    expect(found.names).not.toContain('script');
    for (const address of found.addresses.filter((text) => text !== ''))
      expect(address).toMatch(/^https:\/\/site\.example(?:\/|$)/);
  }
});

test('redirects stay on the site', async ({ request }) => {
  for (const text of payloads) {
    const former = `${origin}/alias/${text.split('/').map(encodeURIComponent).join('/')}`;
    const response = await request.get(former, { maxRedirects: 0 });
    const { location = '/' } = response.headers();
    expect(new URL(location, origin).origin, text).toBe(origin);
  }
});

/** That of this process, without what is set for the sample blog. */
function environment(): NodeJS.ProcessEnv {
  const { POSTS_DIR: _, SITE_URL: __, STATIC_DIR: ___, DRAFTS: ____, ...env } = process.env;
  return { ...env, NODE_ENV: 'production' };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
