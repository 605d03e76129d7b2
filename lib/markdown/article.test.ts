import { htmlOf, render, warningsOf } from '../testing/render.ts';

/** What stands in the one paragraph that a text makes. */
async function paragraphOf(markdown: string): Promise<string> {
  const [, html] = /^<p>(.*)<\/p>$/s.exec(await htmlOf(markdown)) ?? [];
  if (html === undefined) throw new Error('It is not one paragraph');
  return html;
}

describe('emphasis stands where Japanese puts it', () => {
  test.each([
    ['これは**「重要」**です', 'これは<strong>「重要」</strong>です'],
    ['**注意。**次の', '<strong>注意。</strong>次の'],
    ['これは**`code`**です', 'これは<strong><code>code</code></strong>です'],
    ['これは*（斜体）*です', 'これは<em>（斜体）</em>です'],
    ['**[記事](/a)**を', '<strong><a href="/a">記事</a></strong>を'],
    ['これは~~「誤り」~~です', 'これは<del>「誤り」</del>です'],
    ['plain **bold** and *italic*', 'plain <strong>bold</strong> and <em>italic</em>'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
  ])('%s', async (markdown, html) => {
    expect(await paragraphOf(markdown)).toBe(html);
  });
});

describe('two tildes strike, one is an approximation', () => {
  test.each([
    ['10~20分、30~40分', '10~20分、30~40分'],
    ['~a~', '~a~'],
    ['~~a~~', '<del>a</del>'],
    ['10~~20~~分', '10<del>20</del>分'],
    ['~~~a', undefined],
  ])('%s', async (markdown, html) => {
    if (html === undefined) expect(await htmlOf(markdown)).toContain('<pre');
    else expect(await paragraphOf(markdown)).toBe(html);
  });
});

describe('GitHub’s Markdown', () => {
  test.each([
    ['a task', '- [x] done', '<input type="checkbox" checked disabled> done'],
    ['an address', 'www.example.com', '<a href="http://www.example.com">www.example.com</a>'],
    ['alignment', '|a|\n|-:|\n|1|', '<td align="right">1</td>'],
    ['a footnote', 'a[^n]\n\n[^n]: note', '<li id="fn-n">'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toContain(html);
  });
});

describe('footnotes', () => {
  test('are named, and lead there and back', async () => {
    const html = await htmlOf('a[^n] b[^m] c[^n]\n\n[^n]: one\n[^m]: two');
    expect(html).toContain('<a href="#fn-n" id="fnref-n" data-footnote-ref=""');
    expect(html).toContain('<h2 class="visually-hidden" data-ui="label" id="footnote-label">');
    expect([...html.matchAll(/aria-label="(.*?)"/g)].map(([, label]) => label)).toEqual([
      'Back to reference 1',
      'Back to reference 1-2',
      'Back to reference 2',
    ]);
  });
});

describe('the author’s own HTML stays as it is', () => {
  test.each([
    ['a comment', 'a <!-- note --> b', '<p>a <!-- note --> b</p>'],
    ['a comment of its own', '<!--more-->', '<!--more-->'],
    ['a comment with tags', '<!-- <p onclick="a()"> -->', '<!-- <p onclick="a()"> -->'],
    ['style', '<style>\np > a { color: red }\n</style>', '<style>\np > a { color: red }\n</style>'],
    [
      'a class and a style',
      '<p class="a b" style="color: red">x</p>',
      '<p class="a b" style="color: red">x</p>',
    ],
    [
      'details',
      '<details open><summary>a</summary>\n\n**b**\n\n</details>',
      '<details open><summary>a</summary>\n<p><strong>b</strong></p>\n</details>',
    ],
    ['ruby', '<ruby>海<rt>うみ</rt></ruby>', '<p><ruby>海<rt>うみ</rt></ruby></p>'],
    ['a template', '<template><p>a</p></template>', '<p><template><p>a</p></template></p>'],
    [
      'noscript',
      '<div><noscript><b>a</b></noscript></div>',
      '<div><noscript><b>a</b></noscript></div>',
    ],
    [
      'svg',
      '<svg viewBox="0 0 1 1"><linearGradient id="g"/></svg>',
      '<p><svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg></p>',
    ],
    [
      'video',
      '<video controls muted playsinline src="https://a.example/b.mp4"></video>',
      '<p><video controls muted playsinline src="https://a.example/b.mp4"></video></p>',
    ],
    [
      'attributes of its own',
      '<div data-a-b="1" aria-hidden="true" hidden>a</div>',
      '<div data-a-b="1" aria-hidden="true" hidden>a</div>',
    ],
    ['an event handler', '<b onclick="a(1)">c</b>', '<p><b onclick="a(1)">c</b></p>'],
    ['a tag that is none', '<副問い合わせ>', '<p>&#x3C;副問い合わせ></p>'],
    ['tags that are not closed', '<div>a', '<div>a</div>'],
    ['tags that close nothing', 'a</div>b', '<p>ab</p>'],
    ['an element of its own', '<x-note kind="a">b</x-note>', '<p><x-note kind="a">b</x-note></p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  test.each([
    ['with an operator', '<script>\nif (a < b && c > d) document.write("<p>1</p>");\n</script>'],
    ['with a soft break', '<script>\nconst a = "一\n二";\n</script>'],
    ['of JSON', '<script type="application/ld+json">{"a": "b & c"}</script>'],
    ['of a module', '<script type="module" async>import "/a.js"</script>'],
  ])('an inline script %s', async (_, script) => {
    expect(await htmlOf(script)).toBe(script);
  });

  test('a comment is in no text and no list of contents', async () => {
    const { text, contents } = await render('## a<!-- b -->\n\nc <!-- d -->');
    expect(text).toBe('a\nc');
    expect(contents).toEqual([{ id: 'a', text: 'a', rank: 2 }]);
  });
});

describe('warnings', () => {
  test('name the line of the file, after the front matter', async () => {
    expect(await warningsOf('a\n\n<b onclick="c()">d</b>\n', 12)).toEqual(['event-handler 14:1']);
    expect(await warningsOf('<b onclick="c()">d</b>\n', 1)).toEqual(['event-handler 1:1']);
  });

  test('come from every plugin, in their order', async () => {
    const markdown = [
      '![a](missing.png)',
      '',
      '  <b onclick="c()">d</b>',
      '',
      '```klingon',
      'nuqneH',
      '```',
      '',
      '<iframe src="https://unknown.example/x"></iframe>',
    ].join('\r\n');
    expect((await warningsOf(markdown, 5)).sort()).toEqual([
      'dead-image 5:1',
      'event-handler 7:3',
      'unknown-host 13:1',
      'unknown-language 9:1',
    ]);
  });

  test('there are none where all is well', async () => {
    expect(await warningsOf('# a\n\n[b](/c) `d`\n')).toEqual([]);
  });
});

describe('an article is made, whatever is in it', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['a NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\uD83Db'],
    ['a fence that is not closed', '```js\nlet a'],
    ['tags across blocks', '<b>a\n\nb</b>\n\n</p></div>'],
    ['an end of the page', '</body></html>a'],
    ['a page', '<!doctype html><html><head><title>a</title></head><body>b</body></html>'],
    ['a table that is broken', '|a|\n|-|\n|1|2|3|'],
    ['a language with a name of JavaScript', '```constructor\na\n```'],
    ['a script that is not closed', '<script>a'],
    ['a textarea that is not closed', '<textarea>a'],
    ['many brackets', '['.repeat(500)],
    ['many quotes', '> '.repeat(200)],
  ])('%s', async (_, markdown) => {
    expect(typeof (await htmlOf(markdown))).toBe('string');
  });

  test('and the same one each time', async () => {
    const markdown = '# a\n\n# a\n\n```js\nlet a\n```\n\nb[^1]\n\n[^1]: c';
    expect(await render(markdown)).toEqual(await render(markdown));
  });
});
