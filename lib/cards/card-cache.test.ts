import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { cardKey, parseCardCache, readCardCache, writeCardCache } from './card-cache.ts';

const card = { fetched: '2026-11-23T00:00:00.000Z', title: '題' };
const failure = {
  failed: 'a.example answers with 500',
  times: 2,
  again: '2026-11-30T00:00:00.000Z',
};

test('what is written is read again, in the order of addresses', async () => {
  const folder = temporaryFolder({});
  await writeCardCache(folder, { 'https://b.example/': failure, 'https://a.example/': card });
  expect(readCardCache(folder)).toEqual({
    'https://a.example/': card,
    'https://b.example/': failure,
  });
  const text = readFileSync(path.join(folder, 'cards.json'), 'utf8');
  expect(text.indexOf('a.example')).toBeLessThan(text.indexOf('b.example'));
  expect(text).toMatch(/^\{\n {2}"https:.*\n\}\n$/s);
});

test('there may be none', () => {
  expect(readCardCache(temporaryFolder({}))).toEqual({});
  expect(readCardCache('/no/such/folder')).toEqual({});
});

test.each([
  ['no JSON', '{\n  "https://a.example/": {,\n}', 'posts/cards.json:2:26 is no JSON'],
  [
    'a wrong entry',
    '{\n  "https://a.example/": { "title": "a" }\n}',
    'posts/cards.json:2:25 https://a.example/ is no card',
  ],
  ['no address', `{"javascript:a()": ${JSON.stringify(card)}}`, 'posts/cards.json:1:'],
  [
    'a picture from above',
    `{"https://a.example/": ${JSON.stringify({ ...card, icon: { address: 'https://a.example/i', file: '../x.webp' } })}}`,
    'posts/cards.json:1:',
  ],
  ['a list', '[]', 'posts/cards.json:1:1 The file is no card'],
])('%s is named with its place', (_, text, message) => {
  expect(() => parseCardCache(text, 'posts/cards.json')).toThrow(message);
});

test.each([
  ['https://a.example', 'https://a.example/'],
  ['HTTPS://A.example/b#c', 'https://a.example/b'],
  ['https://a.example/日本', 'https://a.example/%E6%97%A5%E6%9C%AC'],
  ['mailto:a@b.example', undefined],
  ['/b', undefined],
  ['https://[', undefined],
])('%s is known as %s', (address, key) => {
  expect(cardKey(address)).toBe(key);
});
