import { isAffiliate } from './affiliates.ts';

test.each([
  ['https://www.amazon.co.jp/dp/4873119464?tag=example-22', true],
  ['https://www.amazon.co.jp/dp/4873119464', false],
  ['https://www.amazon.com.au/dp/B000000000?ref=x&tag=', true],
  ['https://amazon.example/dp/1?tag=x', false],
  ['https://notamazon.com/dp/1?tag=x', false],
  ['https://amzn.to/3abcdef', true],
  ['https://px.a8.net/svt/ejp?a8mat=1', true],
  ['https://hb.afl.rakuten.co.jp/hgc/1', true],
  ['https://item.rakuten.co.jp/shop/1', false],
  ['https://nota8.net/', false],
  ['https://shop.example/?tag=x', false],
])('%s pays its author: %s', (address, expected) => {
  expect(isAffiliate(new URL(address))).toBe(expected);
});

test('the configuration names more hosts', () => {
  expect(isAffiliate(new URL('https://go.shop.example/1'), ['*.shop.example'])).toBe(true);
  expect(isAffiliate(new URL('https://go.shop.example/1'), ['shop.example'])).toBe(false);
});
