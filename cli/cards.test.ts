import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { type UpdateOptions, updateCards } from './cards.ts';

let server: http.Server;
let origin: string;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    if (request.url?.startsWith('/page')) {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<title>${request.url} for ${request.headers['user-agent']}</title>`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://a.example:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function update(folder: string, options: Partial<UpdateOptions> = {}) {
  const lines: string[] = [];
  await updateCards(
    { ...site, postsDir: folder, cards: { pictures: false }, origin: 'https://own.example' },
    {
      refresh: false,
      removeUnused: false,
      guard: {
        allows: (address) => address === '127.0.0.1',
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      },
      isStopped: () => false,
      print: (line) => lines.push(line),
      ...options,
    },
  );
  return { lines, cache: JSON.parse(readFileSync(path.join(folder, 'cards.json'), 'utf8')) };
}

const post = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n---\n${body}\n`;

function folderOfPosts() {
  return temporaryFolder({
    'one.md': post(
      'One',
      [
        `${origin}/page1`,
        `see ${origin}/page2`,
        'https://own.example/blog/two',
        'https://youtu.be/w7Ft2ymGmfc',
        `<a href="${origin}/page3" data-iframely-url="//cdn.iframe.ly/a"></a>`,
      ].join('\n\n'),
    ),
    'two.md': post('Two', `${origin}/gone#part\n\n${origin}/page1`),
  });
}

test('the addresses that stand alone in posts, and no others, are read once and kept', async () => {
  const folder = folderOfPosts();
  const { cache, lines } = await update(folder);
  expect(Object.keys(cache)).toEqual([`${origin}/gone`, `${origin}/page1`, `${origin}/page3`]);
  expect(cache[`${origin}/page1`].title).toMatch(
    /^\/page1 for Kiji\/\d+\.\d+\.\d+ \(\+https:\/\/own\.example; link cards\)$/,
  );
  expect(cache[`${origin}/gone`]).toMatchObject({ failed: expect.stringContaining('404') });
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe('2 of 3 addresses have a card');
  expect(readdirSync(folder).sort()).toEqual(['cards.json', 'one.md', 'two.md']);
  // Nothing is asked for a second time.
  expect((await update(folder)).lines).toEqual(['2 of 3 addresses have a card']);
});

test('what no post names stays, until it is to be removed', async () => {
  const folder = temporaryFolder({
    'one.md': post('One', `${origin}/page1`),
    'cards.json': JSON.stringify({
      'https://b.example/': { fetched: '2026-01-01T00:00:00.000Z', title: 'Old' },
    }),
  });
  expect(Object.keys((await update(folder)).cache)).toEqual([
    `${origin}/page1`,
    'https://b.example/',
  ]);
  expect(Object.keys((await update(folder, { removeUnused: true })).cache)).toEqual([
    `${origin}/page1`,
  ]);
});

test('what was read before it was stopped is kept', async () => {
  const folder = folderOfPosts();
  let count = 0;
  const { cache } = await update(folder, { isStopped: () => count > 0, print: () => (count += 1) });
  expect(Object.keys(cache)).toHaveLength(1);
});
