import { render, warningsOf } from '../testing/render.ts';

describe('a link leads to a place in the post', () => {
  test.each([
    ['a heading', '# a b\n\n[c](#a-b)'],
    ['a heading further down', '[c](#a-b)\n\n# a b'],
    [
      'a heading in Japanese',
      '# 見出し\n\n[c](#見出し) <a href="#%E8%A6%8B%E5%87%BA%E3%81%97">d</a>',
    ],
    ['an id', '<p id="x%y">a</p>\n\n[c](#x%y)'],
    ['an old anchor', '<a name="x"></a>\n\n[c](#x)'],
    ['the top', '[c](#) [d](#top) [e](#Top)'],
    ['a text', '[c](#:~:text=b)'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
  ])('%s', async (_, markdown) => {
    expect(await warningsOf(markdown)).toEqual([]);
  });
});

test.each([
  ['of no heading', '# a\n\n[c](#b)', 'dead-fragment 3:1'],
  ['in another case', '# a\n\n[c](#A)', 'dead-fragment 3:1'],
  ['that is encoded wrongly', 'a\n<a href="#%E8%A6">b</a>', 'dead-fragment 2:1'],
])('a link %s is named', async (_, markdown, warning) => {
  expect(await warningsOf(markdown)).toEqual([warning]);
});

test('an article knows its ids and its links to places in other pages', async () => {
  const markdown =
    '# a\n\n[b](/blog/c#d) [e](/blog/f) [g](//h.example/#i) [j](https://k.example/#l)';
  const { ids, fragmentLinks, warnings } = await render(markdown, { firstLine: 5 });
  expect(ids).toEqual(['a']);
  expect(fragmentLinks).toEqual([{ url: '/blog/c#d', line: 7, column: 1 }]);
  expect(warnings).toEqual([]);
});
