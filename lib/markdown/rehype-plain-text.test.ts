import { render } from '../testing/render.ts';

test.each([
  ['blocks on lines', '# a\n\nb **c**\nd\n\n- e\n- f', 'a\nb c d\ne\nf'],
  ['CJK without breaks', '一\n二', '一二'],
  ['a hard break', 'a  \nb', 'a b'],
  ['inline code', 'the `code` of', 'the code of'],
  ['a link and an image', '[a](/b) ![c](https://a.example/d.png)', 'a'],
  ['a quote', '> a\n>\n> b', 'a\nb'],
  ['HTML', '<div>a<p>b</p></div><details><summary>c</summary>d</details>', 'a\nb\nc\nd'],
  ['entities', 'a &lt; b', 'a < b'],
  ['no block of code', 'a\n\n```js\nlet b\n```', 'a'],
  ['no table', 'a\n\n|b|\n|-|\n|c|', 'a'],
  ['no script, no style', 'a<script>b</script>\n\n<style>c</style>', 'a'],
  ['no template', 'a<template>b</template>', 'a'],
  ['no reading of kanji', '<ruby>海<rp>(</rp><rt>うみ</rt><rp>)</rp></ruby>へ', '海へ'],
  ['no frame', 'a<iframe src="https://www.youtube.com/embed/x">b</iframe>', 'a'],
  ['no drawing', 'a<svg><text>b</text></svg>', 'a'],
  ['no footnote', 'a[^1]。\n\n[^1]: b', 'a。'],
  ['no comment', 'a <!-- b -->', 'a'],
  ['nothing of the site', '## a\n\n<a href="https://example.com"></a>', 'a'],
  ['nothing', '', ''],
])('%s', async (_, markdown, text) => {
  expect((await render(markdown)).text).toBe(text);
});

test.each([
  ...['p', 'li', 'dd', 'dt', 'blockquote', 'div', 'section', 'figcaption', 'details', 'summary'],
  ...['h2', 'h3', 'h4', 'h5', 'h6'],
])('two <%s> are two lines', async (tag) => {
  expect((await render(`<div><${tag}>a</${tag}><${tag}>b</${tag}></div>`)).text).toBe('a\nb');
});

test.each(['b', 'span', 'a', 'code', 'ruby', 'x-note'])('two <%s> are one', async (tag) => {
  expect((await render(`<div><${tag}>a</${tag}><${tag}>b</${tag}></div>`)).text).toBe('ab');
});

test.each(['script', 'style', 'iframe', 'svg', 'math', 'object', 'video', 'audio', 'pre'])(
  'a <%s> is not read',
  async (tag) => {
    expect((await render(`<div>a<${tag}>b</${tag}></div>`)).text).toBe('a');
  },
);
