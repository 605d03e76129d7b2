import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { freePort } from '../cli/port.ts';
import { inlineScript } from '../lib/pages/browser-scripts.ts';
import { dangersIn } from '../lib/testing/hostile/dangers.ts';
import { hostileTexts } from '../lib/testing/hostile/texts.ts';
import { copySite } from '../lib/testing/site-copy.ts';
import { touchEverything, watchHarm } from './harm.ts';
import { withoutPolicy } from './post-page.ts';

// A site on which everything but the text of posts is hostile: each field of the front matter, of
// the configuration and of cards that may be any text. Without the policy of its pages nothing of it runs.

test.describe.configure({ mode: 'serial' });

const folder = path.resolve('test-results/hostile-site');
/** Control characters are errors of their own. */
const texts = hostileTexts
  .filter(({ text }) => !/\p{Cc}/u.test(text))
  .filter((_, index) => index % 2 === 0);

let server: ChildProcess | undefined;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await rm(folder, { recursive: true, force: true });
  await copySite(folder);
  await rm(path.join(folder, 'posts'), { recursive: true });
  for (const { line, text } of texts)
    await writePost(line, text.replaceAll('xss()', `xss(${line})`));
  await writeCards();
  await writeFile(path.join(folder, 'blog.config.ts'), configWith(texts.map(({ text }) => text)));
  const env = { ...process.env, NODE_ENV: 'production' as const };
  await promisify(execFile)(process.execPath, ['cli/kiji.js', 'build'], {
    cwd: folder,
    env,
    maxBuffer: 2 ** 26,
  }).catch(({ stdout, message }) => {
    throw new Error(`${message}\n${stdout.slice(-4_000)}`);
  });
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['cli/kiji.js', 'start'], {
    cwd: folder,
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
  await rm(folder, { recursive: true, force: true });
});

async function writePost(line: number, text: string): Promise<void> {
  const file = path.join(folder, 'posts', `post-${line}.md`);
  await mkdir(path.dirname(file), { recursive: true });
  const frontMatter = {
    title: text,
    date: '2026-01-02',
    description: text,
    summary: text,
    // A tag with a backslash is an error.
    tags: [text.replaceAll('\\', '/')],
    categories: [text],
    series: [text.replaceAll('\\', '/')],
    images: [text],
    lang: line % 4 === 0 ? text : undefined,
    author: text,
    unknown: { [text]: text },
  };
  await writeFile(file, `${JSON.stringify(frontMatter, null, 2)}\n\nA harmless text.\n`);
}

/** Posts of nothing but addresses, and what their pages say of themselves. */
async function writeCards(): Promise<void> {
  const cards = texts.map(
    ({ line, text }) =>
      [
        `https://example.com/page-${line}`,
        {
          fetched: '2026-01-02T00:00:00.000Z',
          title: text.replaceAll('xss()', `xss(${line})`),
          description: text,
          site: text,
          icon: { address: `https://evil.example/"onerror="xss(${line})` },
          image: {
            address: `https://evil.example/"onerror="xss(${line})`,
            file: '0123456789abcdef.webp',
            width: 320,
            height: 240,
          },
        },
      ] as const,
  );
  const file = (name: string) => path.join(folder, 'posts', name);
  await writeFile(file('cards.json'), JSON.stringify(Object.fromEntries(cards)));
  const addresses = cards.map(([address]) => address);
  await writeFile(
    file('cards.md'),
    `---\ntitle: Cards\ndate: 2026-01-03\n---\n${addresses.join('\n\n')}\n\n${addresses.map((address) => `<a href="${address}" data-iframely-url="//cdn.iframe.ly/a"></a>`).join('\n\n')}\n`,
  );
}

function configWith(all: string[]): string {
  const text = all.slice(0, 40).join(' ');
  const config = {
    title: text,
    description: all.join('\n\n'),
    url: 'https://example.com',
    language: 'en',
    author: { name: text, bio: all.join(' '), url: 'https://example.com/"onclick="xss()' },
    navigation: all
      .slice(0, 60)
      .map((label) => ({ label, href: `/"onclick="xss()//${label}`.replace(/\s/g, '') })),
    footer: all.join(' '),
    postsPerPage: 100,
  };
  return `export default ${JSON.stringify(config)};\n`;
}

/** The paths of all pages, as the site gives them out. */
async function pathsOfSite(get: (path: string) => Promise<string>): Promise<string[]> {
  const paths = [...(await get('/sitemap.xml')).matchAll(/<loc>https:\/\/example\.com([^<]*)</g)];
  return [
    ...new Set([
      '/',
      '/blog',
      '/blog/tags',
      '/no-such-page',
      ...paths.map(([, found]) => `${found}`),
    ]),
  ];
}

test('in no page does anything run', async ({ page, request }) => {
  test.setTimeout(300_000);
  const harm = await watchHarm(page, origin);
  await page.route(`${origin}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: withoutPolicy(await response.text()) });
  });
  const paths = await pathsOfSite(async (found) => (await request.get(origin + found)).text());
  expect(paths.length).toBeGreaterThan(2 * texts.length);
  // Posts, tags and series are made by one component each: all are read, some are touched too.
  const touched = new Set(paths.filter((_, index) => index < 4 || index % 10 === 0));
  for (const found of paths) {
    const html = await (await request.get(origin + found)).text();
    expect({ found, dangers: dangersInBody(html) }).toEqual({ found, dangers: [] });
    const scripts = [await inlineScript('scheme'), await inlineScript('shortcut')];
    const head = scripts
      .reduce(
        (rest, own) => rest.replace(`<script>${own}</script>`, ''),
        html.slice(0, html.indexOf('</head>')),
      )
      .replace(/<style data-precedence="low" data-href="current-section">[^<]*<\/style>/, '')
      // The rules that the page has a use for stand first, before all that a post may have a say in.
      .replace(/^([^<]*(?:<(?!style|title)[^>]*>[^<]*)*)<style>[^<]*<\/style>/, '$1');
    expect(head.replace(/<\/?(?:!DOCTYPE html|html|head|meta|link|title)\b/g, '')).not.toContain(
      '<',
    );
    if (!touched.has(found) && found !== '/blog/cards') continue;
    await page.goto(origin + found);
    await touchEverything(page);
    expect({ found, harm }).toEqual({ found, harm: [] });
  }
});

function dangersInBody(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    // The site's own, which is on every page and holds no text of anybody.
    .replace(/<button type="button" class="scheme-button".*?<\/fieldset>/s, '')
    // What search engines read: JSON, and no text of anybody can end it.
    .replace(/<script type="application\/ld\+json">([^<]*)<\/script>/, (_, json: string) => {
      JSON.parse(json);
      return '';
    })
    .replace(/<form class="search".*?<\/form>/s, '')
    .replace(/<button id="search-more" type="button" hidden=""><\/button>|<\/?noscript>/g, '')
    .replace(/<script type="speculationrules">\{"prefetch":[^<]*<\/script>/, '');
  return dangersIn(body).filter((danger) => danger !== '<body> is harmful');
}

test('cards show what pages say, as text', async ({ page }) => {
  await page.goto(`${origin}/blog/cards`);
  await expect(page.locator('.card-title')).toHaveCount(texts.length);
  await expect(page.locator('.card-title').first()).toContainText('<');
});

test('feeds are well-formed, and hold nothing that could run', async ({ page, request }) => {
  await page.goto(`${origin}/no-such-page`);
  for (const feed of ['/feed.xml', '/sitemap.xml']) {
    const xml = await (await request.get(origin + feed)).text();
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const html = [...parsed.querySelectorAll('item > *')].map(
        (element) => element.textContent ?? '',
      );
      return { fault: parsed.querySelector('parsererror')?.textContent, html };
    }, xml);
    expect(read.fault).toBeUndefined();
  }
});
