import { existsSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type CardCache, isCard } from './card-cache.ts';
import { type FetchCardsOptions, fetchCards } from './fetch-cards.ts';
import { type Guard, publicOnly } from './fetch-public.ts';
import { isPublicAddress } from './public-address.ts';

// The web is one server on loopback; hosts are told apart by their names, all of which lead there.

type Answer = http.RequestListener;

let server: http.Server;
let port: number;
/** What each path answers with, after its host. */
let answers: Record<string, Answer>;
let asked: string[];

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const name = `${request.headers.host?.split(':')[0]}${request.url}`;
    asked.push(name);
    const answer = answers[name];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  answers = {};
  asked = [];
});

const page =
  (html: string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
const redirect =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };
const plain =
  (text: string): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text);
  };

/** Takes the server of the test for public, and nothing else of this machine. */
const guard: Guard = {
  allows: (address, to) => (address === '127.0.0.1' && to === port) || isPublicAddress(address),
  async resolve(host) {
    if (host === 'private.example') return [{ address: '10.0.0.1', family: 4 }];
    if (host === 'mixed.example') {
      return [
        { address: '127.0.0.1', family: 4 },
        { address: '192.168.0.1', family: 4 },
      ];
    }
    if (host === 'nowhere.example') throw new Error('ENOTFOUND');
    return [{ address: '127.0.0.1', family: 4 }];
  },
};

const at = (host: string, path = '/') => `http://${host}.example:${port}${path}`;
const now = new Date('2026-11-23T00:00:00Z');

async function fetched(
  addresses: string[],
  cache: CardCache = {},
  options: Partial<FetchCardsOptions> = {},
) {
  return fetchCards(addresses, cache, {
    postsDir: temporaryFolder({}),
    pictures: false,
    refresh: false,
    guard,
    timeout: 1_000,
    userAgent: 'Kiji/0.1 (+https://example.com; link cards)',
    now: () => now,
    isStopped: () => false,
    done: async () => undefined,
    ...options,
  });
}

async function reasonFor(address: string, options: Partial<FetchCardsOptions> = {}) {
  const entry = (await fetched([address], {}, options))[address];
  return isCard(entry) ? `a card: ${entry.title}` : entry?.failed;
}

test('a page has the card that it describes', async () => {
  answers['a.example/'] = page('<title>題</title><meta name="description" content="説明">');
  expect(await fetched([at('a')])).toEqual({
    [at('a')]: {
      fetched: now.toISOString(),
      title: '題',
      description: '説明',
      icon: { address: at('a', '/favicon.ico') },
    },
  });
  expect(asked).toEqual(['a.example/robots.txt', 'a.example/']);
});

test('redirects are followed, to the card of where they end', async () => {
  answers['a.example/'] = redirect(at('b', '/c'));
  answers['b.example/c'] = redirect('/d');
  answers['b.example/d'] = page('<title>d</title>');
  expect(await reasonFor(at('a'))).toBe('a card: d');
});

describe('nobody is asked who is not public', () => {
  test.each([
    ['an address of this machine', () => `http://127.0.0.1:${port + 1}/`],
    ['in another spelling', () => 'http://0x7f.1/'],
    ['as one number', () => 'http://2130706433/'],
    ['in IPv6', () => 'http://[::1]/'],
    ['as IPv4 in IPv6', () => 'http://[::ffff:127.0.0.1]/'],
    ['of the cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a name that leads to one', () => at('private')],
    ['a name that leads to one of them among others', () => at('mixed')],
    ['a redirect to one', () => at('redirect', '/one')],
    ['a redirect to a name of one', () => at('redirect', '/two')],
    ['a redirect to a file', () => at('redirect', '/three')],
  ])('%s', async (_, address) => {
    answers['redirect.example/one'] = redirect('http://169.254.169.254/');
    answers['redirect.example/two'] = redirect(at('private', '/secret'));
    answers['redirect.example/three'] = redirect('file:///etc/passwd');
    answers['mixed.example/'] = page('<title>a</title>');
    expect(await reasonFor(address())).toMatch(/is not public|is not of the web/);
    expect(asked.filter((name) => !name.startsWith('redirect.'))).toEqual([]);
  });

  test('this machine neither, by the guard of the command', async () => {
    answers['localhost/'] = page('<title>a</title>');
    for (const address of [
      `http://localhost:${port}/`,
      `http://127.0.0.1:${port}/`,
      'http://localhost/',
    ]) {
      expect(await reasonFor(address, { guard: publicOnly })).toMatch(/is not public/);
    }
    expect(asked).toEqual([]);
  });

  test('with a password neither', async () => {
    expect(await reasonFor(`http://a:b@a.example:${port}/`)).toMatch(/with a password/);
  });
});

describe('what can’t be read is said', () => {
  test.each<[string, Answer, string]>([
    ['is gone', (_, response) => response.writeHead(404).end(), 'answers with 404'],
    ['is broken', (_, response) => response.writeHead(500).end(), 'answers with 500'],
    [
      'is no page',
      (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(),
      'gives application/pdf',
    ],
    ['leads to itself', redirect('/'), 'redirects more than 5 times'],
    ['leads to nowhere', redirect('http://['), 'redirects to nowhere'],
    ['is silent', () => undefined, 'took too long'],
    [
      'never ends',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).write('<title>'),
      'took too long',
    ],
    [
      'is cut off',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-length': 99 })
          .end('a', () => response.destroy()),
      'a.example',
    ],
    [
      'is packed wrongly',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end('a'),
      'a.example',
    ],
  ])('a page that %s', async (_, answer, message) => {
    answers['a.example/'] = answer;
    expect(await reasonFor(at('a'))).toContain(message);
  });

  test('a host that is not there', async () => {
    expect(await reasonFor(at('nowhere'))).toContain('nowhere.example');
  });
});

test('of a page without an end, its head is read', async () => {
  answers['a.example/'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    // A hundred megabytes in a hundred kilobytes.
    response.end(
      gzipSync(Buffer.concat([Buffer.from('<title>a</title>'), Buffer.alloc(100_000_000)])),
    );
  };
  expect(await reasonFor(at('a'), { timeout: 10_000 })).toBe('a card: a');
});

describe('the rules of hosts for programs', () => {
  test.each([
    ['forbid all', 'User-agent: *\nDisallow: /', 'robots.txt'],
    ['forbid us', 'User-agent: Kiji\nDisallow: /\n\nUser-agent: *\nAllow: /', 'robots.txt'],
    ['forbid others', 'User-agent: Other\nDisallow: /', 'a card: a'],
    ['forbid other places', 'User-agent: *\nDisallow: /private/', 'a card: a'],
    ['are no rules', '<html>', 'a card: a'],
  ])('that %s', async (_, robots, result) => {
    answers['a.example/robots.txt'] = plain(robots);
    answers['a.example/'] = page('<title>a</title>');
    expect(await reasonFor(at('a'))).toContain(result);
  });

  test('are asked for once a host, and also where a redirect leads', async () => {
    answers['a.example/'] = page('<title>a</title>');
    answers['a.example/b'] = redirect(at('c'));
    answers['c.example/robots.txt'] = plain('User-agent: *\nDisallow: /');
    const entries = await fetched([at('a'), at('a', '/b')]);
    expect(entries[at('a', '/b')]).toMatchObject({ failed: expect.stringContaining('robots.txt') });
    expect(asked.filter((name) => name.endsWith('robots.txt'))).toEqual([
      'a.example/robots.txt',
      'c.example/robots.txt',
    ]);
    expect(asked).not.toContain('c.example/');
  });

  test('a host in trouble is left alone', async () => {
    answers['a.example/robots.txt'] = (_, response) => response.writeHead(503).end();
    expect(await reasonFor(at('a'))).toContain('answers with 503');
    expect(asked).toEqual(['a.example/robots.txt']);
  });
});

describe('an address is asked for again', () => {
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

  test.each([
    ['after a day', undefined, { times: 1, again: day(1) }],
    ['after a week', { failed: 'a', times: 1, again: day(0) }, { times: 2, again: day(7) }],
    ['after a month', { failed: 'a', times: 2, again: day(0) }, { times: 3, again: day(30) }],
    ['each month', { failed: 'a', times: 9, again: day(-1) }, { times: 10, again: day(30) }],
  ])('%s, when its host is in trouble', async (_, former, expected) => {
    answers['a.example/'] = (_request, response) => response.writeHead(500).end();
    const entries = await fetched([at('a')], former ? { [at('a')]: former } : {});
    expect(entries[at('a')]).toMatchObject(expected);
  });

  test('after a month at once, when it is gone', async () => {
    expect((await fetched([at('a')]))[at('a')]).toMatchObject({ times: 1, again: day(30) });
  });

  test('not before that, nor when it is known', async () => {
    const cache = {
      [at('a')]: { failed: 'a', times: 1, again: day(1) },
      [at('b')]: { fetched: day(-900), title: 'b' },
    };
    expect(await fetched([at('a'), at('b')], cache)).toEqual(cache);
    expect(asked).toEqual([]);
  });

  test('when all are wanted anew; what was known stays where it can’t be read', async () => {
    answers['a.example/'] = page('<title>new</title>');
    const cache = {
      [at('a')]: { fetched: day(-9), title: 'old' },
      [at('b')]: { fetched: day(-9), title: 'kept' },
    };
    const entries = await fetched([at('a'), at('b')], cache, { refresh: true });
    expect(entries).toMatchObject({ [at('a')]: { title: 'new' }, [at('b')]: { title: 'kept' } });
  });
});

test('a host is asked for one page after the other, several hosts at once', async () => {
  let [inHost, mostInHost, inAll, mostInAll] = [0, 0, 0, 0];
  const slow: Answer = (request, response) => {
    const isOfA = request.headers.host?.startsWith('a.') ?? false;
    if (isOfA) inHost += 1;
    inAll += 1;
    mostInHost = Math.max(mostInHost, inHost);
    mostInAll = Math.max(mostInAll, inAll);
    setTimeout(() => {
      if (isOfA) inHost -= 1;
      inAll -= 1;
      page('<title>a</title>')(request, response);
    }, 50);
  };
  for (const name of ['a.example/1', 'a.example/2', 'a.example/3', 'b.example/1', 'c.example/1']) {
    answers[name] = slow;
  }
  await fetched([at('a', '/1'), at('a', '/2'), at('a', '/3'), at('b', '/1'), at('c', '/1')]);
  expect(mostInHost).toBe(1);
  expect(mostInAll).toBeGreaterThan(1);
});

test('once stopped, no more is begun, and what was read is there', async () => {
  answers['a.example/1'] = page('<title>1</title>');
  let count = 0;
  const entries = await fetched(
    [at('a', '/1'), at('a', '/2')],
    {},
    {
      isStopped: () => count > 0,
      done: async () => {
        count += 1;
      },
    },
  );
  expect(Object.keys(entries)).toEqual([at('a', '/1')]);
});

describe('pictures', () => {
  const html =
    '<title>a</title><link rel="icon" href="/icon.svg"><meta property="og:image" content="/image.png">';

  test('are copied small, and drawings become pictures', async () => {
    const image = await sharp({
      create: { width: 1200, height: 630, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    answers['a.example/'] = page(html);
    answers['a.example/image.png'] = (_, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(image);
    answers['a.example/icon.svg'] = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'image/svg+xml' })
        .end(
          '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>a()</script><rect width="64" height="64"/></svg>',
        );
    const postsDir = temporaryFolder({});
    const entry = (await fetched([at('a')], {}, { pictures: true, postsDir }))[at('a')];
    expect(entry).toMatchObject({
      title: 'a',
      icon: { address: at('a', '/icon.svg'), width: 32, height: 32 },
      image: { address: at('a', '/image.png'), width: 320, height: 240 },
    });
    for (const picture of isCard(entry) ? [entry.icon, entry.image] : []) {
      const file = path.join(postsDir, 'cards', picture?.file ?? '');
      expect(existsSync(file)).toBe(true);
      expect((await sharp(file).metadata()).format).toBe('webp');
    }
  });

  test.each<[string, Answer]>([
    ['that are not there', (_, response) => response.writeHead(404).end()],
    [
      'that are none',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('no picture'),
    ],
    [
      'that are too large',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(6_000_000)),
    ],
    ['of this machine', redirect('http://127.0.0.1:1/a.png')],
  ])('%s are left out', async (_, answer) => {
    answers['a.example/'] = page(html);
    answers['a.example/image.png'] = answer;
    const entry = (await fetched([at('a')], {}, { pictures: true, timeout: 5_000 }))[at('a')];
    expect(entry).toEqual({ fetched: now.toISOString(), title: 'a' });
  });
});
