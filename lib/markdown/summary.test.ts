import { renderSummary, summaryText } from './summary.ts';

describe('a summary is running text', () => {
  test.each([
    ['plain', 'a & b', 'a &#x26; b', 'a & b'],
    ['emphasis', '**a** *b* `c`', '<strong>a</strong> <em>b</em> <code>c</code>', 'a b c'],
    [
      'emphasis in Japanese',
      'これは**「重要」**です',
      'これは<strong>「重要」</strong>です',
      'これは「重要」です',
    ],
    ['a link', '[a](https://example.com/b)', '<a href="https://example.com/b">a</a>', 'a'],
    ['a link of the site', '[a](/b)', '<a href="/b">a</a>', 'a'],
    ['a hard break', 'a  \nb', 'a<br>\nb', 'a b'],
    ['a soft break', 'a\nb', 'a\nb', 'a b'],
    ['a soft break in Japanese', '一\n二', '一二', '一二'],
    ['a heading', '# a', 'a', 'a'],
    ['a quote', '> a', 'a', 'a'],
    ['two paragraphs', 'a\n\nb', 'a\nb', 'a b'],
    ['white space around it', '\n  a \n', 'a', 'a'],
    ['nothing', '', '', ''],
    ['an entity', 'a &lt; b', 'a &#x3C; b', 'a < b'],
    ['a comment', 'a <!-- b -->', 'a', 'a'],
  ])('%s', (_, markdown, html, text) => {
    expect(renderSummary(markdown)).toBe(html);
    expect(summaryText(markdown)).toBe(text);
  });

  test.each([
    '# a',
    '> a',
    '- a\n- b',
    '1. a',
    '    a',
    '---',
    '|a|\n|-|',
    '<div>a</div>',
    '<p>a</p>',
  ])('no block is left of %j', (markdown) => {
    expect(renderSummary(markdown)).not.toMatch(
      /<(?:p|h\d|blockquote|ul|ol|li|pre|hr|table|div)\b/,
    );
  });
});

describe('a summary is safe anywhere', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['a <script>alert(1)</script> b', 'a alert(1) b'],
    ['a <img src=x onerror=alert(1)> b', 'a  b'],
    ['a <b onclick="alert(1)">b</b>', 'a b'],
    ['![a](x.png)', ''],
    ['[a](javascript:alert(1))', '<a>a</a>'],
    ['[a](data:text/html,b)', '<a>a</a>'],
    ['[a](vbscript:b)', '<a>a</a>'],
    ['<javascript:alert(1)>', '<a>javascript:alert(1)</a>'],
    ['a <iframe src="https://example.com"></iframe>', 'a'],
    ['a <style>b</style>', 'a b'],
    ['&lt;script&gt;', '&#x3C;script>'],
  ])('%s', (markdown, html) => {
    expect(renderSummary(markdown)).toBe(html);
  });
});

describe('a summary is made, whatever is in it', () => {
  test.each([
    ['quotes', `${'> '.repeat(5_000)}a`],
    ['lists', `${'- '.repeat(5_000)}a`],
    ['emphasis', `${'*a **b '.repeat(2_000)}c${' b** a*'.repeat(2_000)}`],
    ['brackets', `${'['.repeat(5_000)}a`],
    ['tags', `a ${'<b>'.repeat(5_000)}`],
    ['a comment that is not closed', '<!-- a'],
  ])('%s', (_, markdown) => {
    expect(renderSummary(markdown)).toContain('a');
    expect(summaryText(markdown)).toContain('a');
  });
});
