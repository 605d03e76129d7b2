import { htmlOf, render } from '../testing/render.ts';

test.each([
  [
    '[book](https://www.amazon.co.jp/dp/4873119464?tag=example-22)',
    '<p><a href="https://www.amazon.co.jp/dp/4873119464?tag=example-22" rel="sponsored">book</a></p>',
  ],
  [
    '<a href="//amzn.to/3a" rel="nofollow noopener" target="_blank">x</a>',
    '<p><a href="//amzn.to/3a" rel="nofollow noopener sponsored" target="_blank">x</a></p>',
  ],
  [
    '[own](/a?tag=x) [b](https://b.example)',
    '<p><a href="/a?tag=x">own</a> <a href="https://b.example">b</a></p>',
  ],
])('%s', async (markdown, html) => {
  expect(await htmlOf(markdown)).toBe(html);
});

test.each([
  ['[a](https://amzn.to/3a)', [], true],
  ['<iframe src="https://rcm-fe.amazon-adsystem.com/e/cm?asins=B0&t=x-22"></iframe>', [], true],
  ['[a](https://shop.example/)', [], false],
  ['[a](https://shop.example/)', ['shop.example'], true],
])('%s is paid for: %#', async (markdown, affiliateHosts, expected) => {
  expect((await render(markdown, { affiliateHosts })).isSponsored).toBe(expected);
});
