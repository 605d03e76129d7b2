import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerConditionally } from './conditional.ts';

/** What a server answers that has a text with the tag `W/"a"`. */
async function answerTo(headers: Record<string, string>, status = 200, method = 'GET') {
  const server = createServer((request, response) => {
    answerConditionally(request, response);
    response.statusCode = status;
    response.setHeader('ETag', 'W/"a"');
    response.setHeader('Content-Type', 'text/plain');
    response.flushHeaders();
    response.write('te');
    response.end('xt');
  }).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}`, { headers, method });
  const text = await response.text();
  server.close();
  return [
    response.status,
    text,
    response.headers.get('etag'),
    response.headers.get('content-type'),
  ];
}

const known = [304, '', 'W/"a"', null];
const whole = [200, 'text', 'W/"a"', 'text/plain'];

test.each([
  ['nothing', {}, whole],
  ['the same', { 'if-none-match': 'W/"a"' }, known],
  ['the same, as a strong one', { 'if-none-match': '"a"' }, known],
  ['the same among others', { 'if-none-match': '"b", W/"a"' }, known],
  ['anything', { 'if-none-match': '*' }, known],
  ['another', { 'if-none-match': 'W/"b"' }, whole],
])('a client that has %s', async (_, headers, expected) => {
  expect(await answerTo(headers)).toEqual(expected);
});

test.each([
  ['a page that is not there', 404, 'GET', 404],
  ['a form that is sent', 200, 'POST', 200],
  ['a head', 200, 'HEAD', 304],
])('%s', async (_, status, method, expected) => {
  expect((await answerTo({ 'if-none-match': 'W/"a"' }, status, method))[0]).toBe(expected);
});
