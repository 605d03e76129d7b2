import { htmlOf } from '../testing/render.ts';

describe('a definition list', () => {
  test.each([
    ['a term and a description', 'a\n: b', '<dt>a</dt><dd>b</dd>'],
    ['terms and descriptions', 'a\nb\n: c\n: d', '<dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd>'],
    ['entries', 'a\n: b\n\nc\n: d', '<dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd>'],
    ['a description after an empty line', 'a\n\n: b', '<dt>a</dt><dd><p>b</p></dd>'],
    ['after three', 'a\n\n\n\n: b', '<dt>a</dt><dd><p>b</p></dd>'],
    [
      'paragraphs',
      'a\n\n: b\n\n  c\n\n: d',
      '<dt>a</dt><dd><p>b</p><p>c</p></dd><dd><p>d</p></dd>',
    ],
    ['a tight first paragraph', 'a\n: b\n\n  c', '<dt>a</dt><dd>b<p>c</p></dd>'],
    ['four spaces', 'a\n:   b\n\n    c', '<dt>a</dt><dd>b<p>c</p></dd>'],
    ['a tab', 'a\n:\tb\n\n\tc', '<dt>a</dt><dd>b<p>c</p></dd>'],
    ['a line that goes on', 'a\n: b\n  c', '<dt>a</dt><dd>b\nc</dd>'],
    ['a lazy line', 'a\n: b\nc', '<dt>a</dt><dd>b\nc</dd>'],
    ['markup in a term', '**a** `b`\n: c', '<dt><strong>a</strong> <code>b</code></dt><dd>c</dd>'],
    ['hard breaks', 'a  \nb\n: c', '<dt>a</dt><dt>b</dt><dd>c</dd>'],
    ['Japanese', '用語\n: 説明\n  続き', '<dt>用語</dt><dd>説明続き</dd>'],
    ['a list', 'a\n: - b\n  - c', '<dt>a</dt><dd><ul>\n<li>b</li>\n<li>c</li>\n</ul></dd>'],
    ['a quote', 'a\n: > b', '<dt>a</dt><dd><blockquote>\n<p>b</p>\n</blockquote></dd>'],
    [
      'code',
      'a\n: b\n\n  ```\n  c\n  ```',
      '<dt>a</dt><dd>b<pre tabindex="0"><code>c\n</code></pre></dd>',
    ],
    ['another', 'a\n: b\n\n  : c', '<dt>a</dt><dd><dl><dt>b</dt><dd><p>c</p></dd></dl></dd>'],
    ['CRLF', 'a\r\n: b\r\n', '<dt>a</dt><dd>b</dd>'],
    ['a colon without a description', 'a\n:\n: b', '<dt>a</dt><dt>:</dt><dd>b</dd>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<dl>${html}</dl>`);
  });

  test.each([
    ['in a list', '- a\n  : b', '<ul>\n<li>\n<dl><dt>a</dt><dd>b</dd></dl>\n</li>\n</ul>'],
    ['in a quote', '> a\n> : b', '<blockquote>\n<dl><dt>a</dt><dd>b</dd></dl>\n</blockquote>'],
    ['before text', 'a\n: b\n\nc', '<dl><dt>a</dt><dd>b</dd></dl>\n<p>c</p>'],
    ['before a list', 'a\n: b\n- c', '<dl><dt>a</dt><dd>b</dd></dl>\n<ul>\n<li>c</li>\n</ul>'],
    ['after text', 'a\n\nb\n: c', '<p>a</p>\n<dl><dt>b</dt><dd>c</dd></dl>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });
});

describe('a colon that describes nothing is text', () => {
  test.each([
    ['no term', ': a', '<p>: a</p>'],
    ['no space', 'a\n:b', '<p>a\n:b</p>'],
    ['indented', 'a\n : b', '<p>a\n: b</p>'],
    ['full-width', '甲\n：乙', '<p>甲：乙</p>'],
    ['in a line', 'a : b', '<p>a : b</p>'],
    ['after a list', '- a\n\n: b', '<ul>\n<li>a</li>\n</ul>\n<p>: b</p>'],
    ['after code', '```\na\n```\n: b', '<pre tabindex="0"><code>a\n</code></pre>\n<p>: b</p>'],
    ['in HTML', '<div>\na\n: b\n</div>', '<div>\na\n: b\n</div>'],
    ['one after another', ': : : a', '<p>: : : a</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  test('after a heading', async () => {
    expect(await htmlOf('# a\n: b')).toContain('<p>: b</p>');
  });

  test('after a table', async () => {
    expect(await htmlOf('| a |\n|---|\n| b |\n: c')).toContain('<p>: c</p>');
  });
});
