import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { typeForBrowsers } from './browser-feeds.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const xml = 'application/xml; charset=utf-8';

test.each([
  ['a browser', 'RSS', browser, 'application/rss+xml; charset=utf-8', xml],
  ['a browser', 'Atom', browser, 'application/atom+xml; charset=utf-8', xml],
  ['a browser', 'JSON', browser, 'application/feed+json', 'application/feed+json'],
  ['a browser', 'a page that says so', browser, 'text/html', 'text/html'],
  ['a feed reader', 'RSS', '*/*', 'application/rss+xml', 'application/rss+xml'],
])('%s gets %s', async (_, __, accept, type, expected) => {
  const server = createServer((request, response) => {
    typeForBrowsers(request, response);
    response.setHeader('Content-Type', type);
    response.end('a');
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}`, { headers: { accept } });
  server.close();
  expect(await response.text()).toBe('a');
  expect(response.headers.get('content-type')).toBe(expected);
});
