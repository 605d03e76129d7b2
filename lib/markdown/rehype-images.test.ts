import { htmlOf } from '../testing/render.ts';

test.each([
  [
    '![a](https://a.example/b.png "c")',
    '<p><img src="https://a.example/b.png" alt="a" title="c" loading="lazy" decoding="async"></p>',
  ],
  [
    '<img src="https://a.example/b.png" alt="" loading="eager" decoding="sync">',
    '<img src="https://a.example/b.png" alt="" loading="eager" decoding="sync">',
  ],
  [
    '<img src="https://a.example/b.png" width="4" height="3" style="width: 50%">',
    '<img src="https://a.example/b.png" width="4" height="3" style="width: 50%" loading="lazy" decoding="async">',
  ],
])('%s', async (markdown, html) => {
  expect(await htmlOf(markdown)).toBe(html);
});
