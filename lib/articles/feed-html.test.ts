import { htmlOf, render } from '../testing/render.ts';
import { feedHtml } from './feed-html.ts';

const base = 'https://example.com/blog/sea';

describe('addresses are whole', () => {
  test.each([
    ['<a href="/b">c</a>', '<a href="https://example.com/b">c</a>'],
    ['<a href="other">c</a>', '<a href="https://example.com/blog/other">c</a>'],
    ['<a href="#c">c</a>', '<a href="https://example.com/blog/sea#c">c</a>'],
    ['<a href="//a.example/">c</a>', '<a href="https://a.example/">c</a>'],
    ['<a href="mailto:a@b.c">c</a>', '<a href="mailto:a@b.c">c</a>'],
    ['<a href="https://[">c</a>', '<a href="https://[">c</a>'],
    [
      '<img src="/blog/sea/a%20b.png" alt="">',
      '<img src="https://example.com/blog/sea/a%20b.png" alt="">',
    ],
    [
      '<video src="/a" poster="/b"></video>',
      '<video src="https://example.com/a" poster="https://example.com/b"></video>',
    ],
    ['<a name="c">c</a>', '<a name="c">c</a>'],
    [
      '<blockquote cite="/b">c</blockquote>',
      '<blockquote cite="https://example.com/b">c</blockquote>',
    ],
    ['<object data="b">c</object>', '<object data="https://example.com/blog/b">c</object>'],
    [
      '<form action="/b"><button formaction="/c">d</button></form>',
      '<form action="https://example.com/b"><button formaction="https://example.com/c">d</button></form>',
    ],
  ])('%s', (html, expected) => {
    expect(feedHtml(html, base)).toBe(expected);
  });
});

describe('what would not run there is gone', () => {
  test.each([
    ['<p>a</p><script>b</script>', '<p>a</p>'],
    ['<script src="/a.js"></script><script src="/b.js"></script>c', 'c'],
    ['<style>a</style>b', 'b'],
    ['<template><b>a</b></template>b', 'b'],
    ['<link rel="stylesheet" href="/a.css">b', 'b'],
    ['<p onclick="a()" style="color: red" class="b">c</p>', '<p class="b">c</p>'],
    ['<a href="javascript:a()">b</a>', '<a>b</a>'],
    ['<a href="vbscript:a()">b</a>', '<a>b</a>'],
    ['<base href="/a">b', 'b'],
    ['<noscript><p>a</p></noscript>', '<p>a</p>'],
    [
      '<picture><source srcset="/a.avif 1x"><img src="/a.png" alt=""></picture>',
      '<picture><img src="https://example.com/a.png" alt=""></picture>',
    ],
    [
      '<img src="/a" alt="" fetchpriority="high" srcset="/b 2w" sizes="2px" width="2">',
      '<img src="https://example.com/a" alt="" width="2">',
    ],
    [
      '<figure data-ui="wrap"><p><img src="/a" title="b"></p><figcaption data-ui="caption">b</figcaption></figure>',
      '<p><img src="https://example.com/a" title="b"></p>',
    ],
    [
      '<img src="/a" alt="" loading="lazy" decoding="async">',
      '<img src="https://example.com/a" alt="">',
    ],
  ])('%s', (html, expected) => {
    expect(feedHtml(html, base)).toBe(expected);
  });
});

describe('frames are links', () => {
  test.each([
    [
      '<iframe src="https://a.example/b" title="c"></iframe>',
      '<a href="https://a.example/b">c</a>',
    ],
    [
      '<iframe src="https://a.example/b"></iframe>',
      '<a href="https://a.example/b">https://a.example/b</a>',
    ],
    ['<embed src="/b" title="c">', '<a href="https://example.com/b">c</a>'],
    ['<iframe src="/b" title="c">d</iframe>', '<a href="https://example.com/b">c</a>'],
    [
      '<div><iframe src="https://a.example/b" title="c"></iframe></div>',
      '<div><a href="https://a.example/b">c</a></div>',
    ],
  ])('%s', (html, expected) => {
    expect(feedHtml(html, base)).toBe(expected);
  });
});

describe('an embed is the link to its original', () => {
  test.each([
    [
      'a frame',
      '<iframe src="https://player.vimeo.com/video/1"></iframe>',
      '<a href="https://vimeo.com/1">Open on Vimeo</a>',
    ],
    [
      'a frame in a box of the author’s',
      '<div style="padding-bottom:75%"><iframe src="https://player.vimeo.com/video/1"></iframe></div>',
      '<div></div><a href="https://vimeo.com/1">Open on Vimeo</a>',
    ],
    [
      'a script',
      '<script src="https://gist.github.com/a/b1.js"></script>',
      '<a href="https://gist.github.com/a/b1">a/b1 — Open on GitHub Gist</a>',
    ],
  ])('%s', async (_, markdown, html) => {
    expect(feedHtml(await htmlOf(markdown), base)).toBe(html);
  });

  test('one that waits for a click too', async () => {
    const embeds = { mode: 'click', providers: {}, unknown: 'keep' } as const;
    const { html } = await render('<iframe src="https://player.vimeo.com/video/1"></iframe>', {
      embeds,
    });
    expect(feedHtml(html, base)).toBe('<a href="https://vimeo.com/1">Open on Vimeo</a>');
  });
});

test.each([
  ['https://a.example/', '<p class="card"><a href="https://a.example/">https://a.example/</a></p>'],
  [
    'https://youtu.be/w7Ft2ymGmfc',
    '<p class="embed-address"><a href="https://youtu.be/w7Ft2ymGmfc">https://youtu.be/w7Ft2ymGmfc</a></p>',
  ],
])('%s alone is the author’s link', async (markdown, html) => {
  const article = await render(markdown, { findCard: () => ({ title: 'b', description: 'c' }) });
  expect(feedHtml(article.html, base)).toBe(html);
});

describe('what the site added to the text is gone', () => {
  test.each([
    ['anchors', '## a\n\nb', '<h2 id="a">a</h2>\n<p>b</p>'],
    [
      'colours',
      '```js\nlet a\n```',
      '<pre tabindex="0"><code class="language-js">let a\n</code></pre>',
    ],
    [
      'the box of a table',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'but for the host of an empty link',
      '<div><a href="https://a.example/b"></a></div>',
      '<div><a href="https://a.example/b">a.example</a></div>',
    ],
  ])('%s', async (_, markdown, expected) => {
    const html = feedHtml(await htmlOf(markdown), base);
    expect(html).toBe(expected);
    expect(html).not.toContain('data-ui');
  });

  test('and the heading of the footnotes, which stay', async () => {
    const html = feedHtml(await htmlOf('a[^1]\n\n[^1]: b'), base);
    expect(html).not.toMatch(/data-ui|<h2/);
    expect(html).toContain(`<a href="${base}#fn-1"`);
    expect(html).toContain('<li id="fn-1">\n<p>b');
  });
});

test('the text of an article is not changed', async () => {
  const markdown =
    '# 見出し\n\n**強調**と`a < b`、&amp;と<ruby>海<rt>うみ</rt></ruby>。\n\n> 引用 👩‍👩‍👧';
  const text = (html: string) => html.replace(/<[^>]*>/g, '');
  expect(text(feedHtml(await htmlOf(markdown), base))).toBe(
    text(await htmlOf(markdown)).replace('見出し#', '見出し'),
  );
});
