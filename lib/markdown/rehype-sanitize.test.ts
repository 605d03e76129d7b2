import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { elementsOf } from '../testing/html.ts';
import { pastedSnippets } from '../testing/provider-snippets.ts';
import { render } from '../testing/render.ts';

const sanitized = (markdown: string) => render(markdown, { trust: 'sanitize' });

/** Pieces that hold nothing to leave out: Markdown of every kind, and HTML that only shows. */
const harmless = [
  '# One\n\n## Two {#two .wide}\n\nText with *all* **sorts** of `code` and ~~more~~.',
  '> [!NOTE]\n> An alert.\n\n> [!TIP] With a title\n> Text.\n\n:::message\nWords\n:::\n\n:::details More\nText\n:::',
  'A note[^1] and another[^n].\n\n[^1]: Here.\n[^n]: **There.**',
  '| a | b |\n| :-- | --: |\n| 1 | 2 |',
  '- [x] done\n- [ ] not\n\n1. one\n2. two\n\nTerm\n: What it means',
  '```js {1,3} title="a.js"\nlet a = "<b>";\n```\n\n    indented\n\n```mermaid\ngraph TD; A-->B\n```',
  'Inline $x^2 + \\frac{a}{b}$ and\n\n$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\color{red}{x} \\boxed{y}\n$$',
  'Wrong: $\\unknowncommand{x}$\n\n$$\n\\frac{\n$$',
  '![海](https://example.com/sea.png "The *sea*")\n\n[link](https://example.com "title") <https://example.com/b> https://example.com/c',
  '![a](https://example.com/a.png =250x) ![b](https://example.com/b.png){width=20 .wide}',
  '{{< youtube w7Ft2ymGmfc >}}\n\n{{< figure src="https://example.com/a.png" caption="A *b*" >}}\n\n{{< qr text="https://example.com" />}}\n\n{{< details "More" >}}\nText **b**\n{{< /details >}}\n\n{{< gist spf13 7896402 >}}\n\n{{< x user="a" id="1" >}}',
  '<details open class="note"><summary>More</summary>\n\nText\n\n</details>',
  '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> <kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <u>u</u> <s>s</s> <small>s</small> <abbr title="a">b</abbr> <q cite="https://example.com">q</q> <time datetime="2026-01-01">t</time>',
  '<figure id="fig-1"><picture><source srcset="https://example.com/a.webp 1x, https://example.com/b.webp 2x" type="image/webp"><img src="https://example.com/a.png" width="2" height="1" loading="lazy" alt=""></picture><figcaption>c</figcaption></figure>',
  '<video controls src="https://example.com/a.mp4" poster="https://example.com/a.png" width="320"><track kind="captions" src="https://example.com/a.vtt"></video> <audio controls><source src="https://example.com/a.mp3" type="audio/mpeg"></audio>',
  '<table border="1"><caption>c</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="2" align="right">1</td><td>2</td></tr></tbody></table>',
  '<div align="center" lang="en" dir="ltr"><font color="red" size="2">red</font> <center>c</center></div><p class="lead wide">p</p><hr><br clear="all">',
  '<a name="place" href="#place" title="t">p</a> <a href="mailto:a@example.com">m</a> <a href="tel:1">t</a> <a href="/b" target="_blank" rel="noopener nofollow">b</a> <img src="data:image/png;base64,AAAA" alt="">',
  '<dl><dt>t</dt><dd>d</dd></dl><blockquote cite="https://example.com">q</blockquote><ins>i</ins><del>d</del><dfn>d</dfn><var>v</var><samp>s</samp><bdo dir="rtl">b</bdo><wbr><cite>c</cite>',
];

describe('what only shows stays as it is', () => {
  test.each(harmless)('%j', async (markdown) => {
    const { html, warnings } = await sanitized(markdown);
    expect(warnings.filter(({ rule }) => rule === 'sanitized')).toEqual([]);
    expect(html).toBe((await render(markdown)).html);
  });

  test('sample posts, but for what is named', async () => {
    const posts = path.resolve('posts');
    const names = (await readdir(posts, { recursive: true })).filter((name) => /\.md$/.test(name));
    const same: string[] = [];
    for (const name of names) {
      const text = await readFile(path.join(posts, name), 'utf8');
      const { html, warnings } = await sanitized(text);
      if (warnings.some(({ rule }) => rule === 'sanitized')) continue;
      expect(html).toBe((await render(text)).html.replace(/<!--.*?-->/gs, ''));
      same.push(name);
    }
    expect(same.length).toBeGreaterThan(names.length / 2);
  });
});

/** What a page loads: frames, scripts, and what those read. */
function loadedBy(html: string): unknown[] {
  return elementsOf(html, ({ tagName, properties }) => {
    const names = Object.keys(properties).filter((name) => /^data(?!Ui)/.test(name));
    return tagName === 'iframe' || tagName === 'script' || names.length > 0;
  }).map(({ tagName, properties: { src, width, height, style, allow, title, ...more } }) => ({
    tagName,
    src: src && new URL(String(src)).href,
    ...Object.fromEntries(Object.entries(more).filter(([name]) => /^data|^id$/.test(name))),
  }));
}

describe('embeds that Kiji knows stay', () => {
  test.each(
    pastedSnippets
      // Frames are made of these by their scripts, which can also be anything else.
      .filter(({ markdown }) => !/connect\.facebook\.net/.test(markdown))
      // Anyone's host may give out a script like this.
      .map(({ markdown }) => markdown.replace(/<script src="https:\/\/social\.example.*$/, '')),
  )('%s', async (markdown) => {
    const expected = loadedBy((await render(markdown)).html);
    expect(loadedBy((await sanitized(markdown)).html)).toEqual(expected);
  });
});

test('a frame of software that anyone may run stays in a sandbox, in every mode', async () => {
  const frame = '<iframe src="https://anyone.example/@someone/1/embed"></iframe>';
  for (const mode of ['keep', 'enhance'] as const) {
    const embeds = { mode, providers: {}, unknown: 'keep' } as const;
    const { html } = await render(frame, { trust: 'sanitize', embeds });
    expect(html).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-forms"');
  }
});

describe('what could do more is left out, and the text stays', () => {
  test.each([
    ['<p onclick="xss()">a</p>', '<p>a</p>', '1:1 onclick of this <p> is'],
    [
      '<p onclick="xss()" style="color:red" class="x">a</p>',
      '<p class="x">a</p>',
      '1:1 onclick, style of this <p> are',
    ],
    [
      'a\n\n<script>xss()</script>\n\nb',
      '<p>a</p>\n\n<p>b</p>',
      '3:1 <script> and what is in it are',
    ],
    ['a <style>p{}</style> b', '<p>a  b</p>', '1:3 <style> and what is in it are'],
    ['<form action="/x">a <button>b</button></form>', 'a b', '1:1 <form> is | 1:21 <button> is'],
    ['<svg><text>words</text></svg>', 'words', '1:1 <svg> is | 1:6 <text> is'],
    ['[a](javascript:xss())', '<p><a>a</a></p>', '1:1 href of this <a> is'],
    ['<img src="javascript:xss()" alt="a">', '<img alt="a">', '1:1 src of this <img> is'],
    ['<iframe src="https://evil.example/"></iframe>', '', '1:1 <iframe> and what is in it are'],
    [
      '<iframe src="https://speakerdeck.com.evil.example/player/1"></iframe>',
      '',
      '1:1 <iframe> and what is in it are',
    ],
    ['<p id="cookie">a</p>', '<p>a</p>', '1:1 id of this <p> is'],
    ['<p class="diagram wide">a</p>', '<p class="wide">a</p>', '1:1 class of this <p> is'],
    ['<p id="mine">a</p><a name="there">b</a>', '<p id="mine">a</p><a name="there">b</a>', ''],
    ['<a href="/a" target="_top">a</a>', '<a href="/a">a</a>', '1:1 target of this <a> is'],
    [
      '<a href="/a" target="_blank" rel="opener me">a</a>',
      '<a href="/a" target="_blank" rel="noopener">a</a>',
      '1:1 rel of this <a> is',
    ],
    ['<input type="text" value="a">', '', '1:1 <input> and what is in it are'],
    ['<!-- more -->\n\na', '<p>a</p>', ''],
    ['<template><p>a</p></template>', '', '1:1 <template> and what is in it are'],
    ['<noscript><b>a</b></noscript>', '<b>a</b>', '1:1 <noscript> is'],
    ['<textarea><b></textarea>', '&#x3C;b>', '1:1 <textarea> is'],
    ['<math><mtext><b>a</b></mtext></math>', '<math><mtext>a</mtext></math>', '1:14 <b> is'],
    [
      '<math><mi style="position:fixed">a</mi></math>',
      '<math><mi>a</mi></math>',
      '1:7 style of this <mi> is',
    ],
  ])('%j', async (markdown, html, reports) => {
    const article = await sanitized(markdown);
    expect(article.html.replace(/<\/?p>| loading=.*?async"/g, '').trim()).toBe(
      html.replace(/<\/?p>/g, ''),
    );
    expect(
      article.warnings
        .filter(({ rule }) => rule === 'sanitized')
        .map(
          ({ line, column, message }) => `${line}:${column} ${message.replace(/ left out.*/, '')}`,
        )
        .join(' | '),
    ).toBe(reports);
  });

  test('from what the templates of shortcodes make of a call, too', async () => {
    const templates = { go: '<a href="{{ 0 }}" onclick="xss()">{{ inner }}</a>' };
    const shortcodes = { templates, posts: [], parameter: () => undefined };
    const { html } = await render('{{< go "javascript:xss()" >}}a{{< /go >}}', {
      trust: 'sanitize',
      shortcodes,
    });
    expect(html).toContain('<a>a</a>');
  });
});

describe('marks of the site are the site’s alone, in posts of the author too', () => {
  test.each([
    '<span data-ui="facade" data-frame="https://evil.example/">a</span>',
    '<span DATA-UI="script" data-script="https://evil.example/">a</span>',
    '## a {data-ui=label}',
    '## a {dataUi=label}',
    '![a](https://example.com/a.png){dataUi=caption}',
  ])('%s', async (markdown) => {
    for (const trust of ['author', 'sanitize'] as const) {
      const { html } = await render(markdown, { trust });
      expect(html.replace(/<a class="anchor".*?<\/a>/, '')).not.toMatch(/data-ui=/i);
    }
  });
});
