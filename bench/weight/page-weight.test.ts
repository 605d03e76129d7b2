import { faultsOf, isOwn, kindOf, type PageWeight } from './page-weight.ts';

test.each([
  ['document', 'HTML'],
  ['stylesheet', 'CSS'],
  ['media', 'images'],
  ['font', 'JSON, fonts'],
  ['fetch', 'JSON, fonts'],
])('what is asked for as %s counts as %s', (resourceType, kind) => {
  expect(kindOf(resourceType)).toBe(kind);
});

test.each([
  ['http://localhost:1/a', true],
  ['http://localhost:1/favicon.ico?a', false],
  ['http://localhost:12/a', false],
  ['https://example.com/a', false],
])('%s is of the page: %s', (url, expected) => {
  const asked = { url, method: 'GET', resourceType: 'image', headers: {} };
  expect(isOwn(asked, 'http://localhost:1')).toBe(expected);
});

const light: PageWeight = {
  requests: 4,
  bytes: { HTML: 9_000, CSS: 5_000, script: 2_000, images: 1e6, 'JSON, fonts': 0 },
};

test('images are no fault of a text post, the rest is above its limits', () => {
  expect(faultsOf(light)).toEqual([]);
  expect(faultsOf({ requests: 5, bytes: { ...light.bytes, CSS: 5_001 } })).toEqual([
    'HTML, CSS and script are 16001 bytes',
    'it takes 5 requests',
  ]);
});
