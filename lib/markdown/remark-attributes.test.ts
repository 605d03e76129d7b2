import { htmlOf, render, warningsOf } from '../testing/render.ts';

/** The tag and the text of the one heading, without the link that the site adds. */
async function headingOf(markdown: string): Promise<string> {
  const html = await htmlOf(markdown);
  return html.replace(/<a class="anchor".*?<\/a>/, '').replace(/<\/h2>$/, '');
}

describe('attributes of a heading', () => {
  test.each([
    ['an id', '## a {#b}', '<h2 id="b">a'],
    ['no space before them', '## a{#b}', '<h2 id="b">a'],
    ['classes', '## a {#b .c .d}', '<h2 id="b" class="c d">a'],
    ['classes alone', '## a {.c}', '<h2 class="c" id="a">a'],
    ['values', '## a {#b data-c="d e" f=1}', '<h2 id="b" data-c="d e" f="1">a'],
    ['single quotes', '## a {title=\'b "c"\'}', '<h2 title="b &#x22;c&#x22;" id="a">a'],
    ['an id by name', '## a {id=b class="c d"}', '<h2 id="b" class="c d">a'],
    ['kramdown’s', '## a {:#b .c}', '<h2 id="b" class="c">a'],
    ['spaces within', '## a { #b }', '<h2 id="b">a'],
    ['Japanese', '## 題名 {#題名}', '<h2 id="題名">題名'],
    ['marks in an id', '## a {#b:c-d.e_f}', '<h2 id="b:c-d.e_f">a'],
    ['underlined', 'a {#b}\n======', '<h2 id="b">a'],
    ['before a closing sequence', '## a {#b} ##', '<h2 id="b">a'],
    ['after a closing sequence', '## a ## {#b}', '<h2 id="b">a'],
    ['after a word with #', '## C# {#b}', '<h2 id="b">C#'],
    ['after emphasis', '## **a** {#b}', '<h2 id="b"><strong>a</strong>'],
    ['after a link', '## [a](/c) {#b}', '<h2 id="b"><a href="/c">a</a>'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's
    ['after braces that are none', '## ${a} {#b}', '<h2 id="b">${a}'],
    ['nothing else', '## {#b}', '<h2 id="b">'],
  ])('%s', async (_, markdown, heading) => {
    expect(await headingOf(markdown)).toBe(heading);
  });
});

describe('braces that are text', () => {
  test.each([
    ['none in them', '## a {}', '<h2 id="a-">a {}'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's
    ['a variable', '## ${foo}', '<h2 id="foo">${foo}'],
    ['a template', '## {{ x }}', '<h2 id="-x-">{{ x }}'],
    ['a word', '## a {foo}', '<h2 id="a-foo">a {foo}'],
    ['a set', '## a {b, c}', '<h2 id="a-b-c">a {b, c}'],
    ['in the middle', '## a {#b} c', '<h2 id="a-b-c">a {#b} c'],
    ['code', '## a `{#b}`', '<h2 id="a-b">a <code>{#b}</code>'],
    ['in a link', '## [a {#b}](/c)', '<h2 id="a-b"><a href="/c">a {#b}</a>'],
    ['escaped', '## a \\{#b}', '<h2 id="a-b">a {#b}'],
    ['open', '## a {#b', '<h2 id="a-b">a {#b'],
  ])('%s', async (_, markdown, heading) => {
    expect(await headingOf(markdown)).toBe(heading);
  });

  test('of a paragraph', async () => {
    expect(await htmlOf('a {#b}')).toBe('<p>a {#b}</p>');
    expect(await htmlOf('a\n{.b}')).toBe('<p>a\n{.b}</p>');
  });
});

test('a handler among them is named', async () => {
  expect(await warningsOf('## a {onclick="b()"}')).toEqual(['event-handler 1:1']);
});

describe('with attributes of blocks, those on the line after a block are for it', () => {
  test.each([
    ['a paragraph', 'a\n{.b #c}', '<p class="b" id="c">a</p>'],
    ['a list', '- a\n{.b}', '<ul class="b">\n<li>a</li>\n</ul>'],
    ['a quote', '> a\n{.b}', '<blockquote class="b">\n<p>a</p>\n</blockquote>'],
    ['a definition list', 'a\n: b\n{.c}', '<dl class="c"><dt>a</dt><dd>b</dd></dl>'],
    ['a line', '***\n{.b}', '<hr class="b">'],
    [
      'a message',
      ':::message\na\n:::\n{.b}',
      '<div class="alert alert-message b" role="note"><p>a</p></div>',
    ],
    ['text after it', 'a\n{.b}\nc', '<p class="b">a</p>\n<p>c</p>'],
    ['an empty line before', 'a\n\n{.b}', '<p>a</p>'],
    [
      'a fence, which has its own',
      '```js\n```\n{.b}',
      '<pre tabindex="0" data-language="JavaScript"><code class="language-js"></code></pre>',
    ],
    ['a word', 'a\n{b}', '<p>a\n{b}</p>'],
  ])('%s', async (_, markdown, html) => {
    const article = await render(markdown, { syntax: { blockAttributes: true } });
    expect(article.html.trim()).toBe(html);
  });

  test('an alert', async () => {
    const { html } = await render('> [!TIP]\n> a\n{.b}', { syntax: { blockAttributes: true } });
    expect(html).toContain('<div class="alert alert-tip b" role="note">');
  });
});
