import { htmlOf, warningsOf } from '../testing/render.ts';

const message = (content: string) =>
  `<div class="alert alert-message" role="note">${content}</div>`;
const alert = (kind: string, label: string, content: string) =>
  `<div class="alert alert-${kind}" role="note"><p class="alert-label" data-ui="label">${label}</p>${content}</div>`;

describe('Zenn’s and Qiita’s blocks', () => {
  test.each([
    ['a message', ':::message\na\n:::', message('<p>a</p>')],
    ['an alert', ':::message alert\na\n:::', alert('warning', 'Warning', '<p>a</p>')],
    ['a note', ':::note\na\n:::', alert('note', 'Note', '<p>a</p>')],
    ['a note of a kind', ':::note warn\na\n:::', alert('warning', 'Warning', '<p>a</p>')],
    ['a grave one', ':::note alert\na\n:::', alert('caution', 'Caution', '<p>a</p>')],
    ['details', ':::details T *a*\nb\n:::', '<details><summary>T *a*</summary><p>b</p></details>'],
    [
      'a tag in a title',
      ':::details <b>\nb\n:::',
      '<details><summary>&#x3C;b></summary><p>b</p></details>',
    ],
    ['a space before the name', '::: message\na\n:::', message('<p>a</p>')],
    ['spaces at the ends', ':::message  \na\n:::  ', message('<p>a</p>')],
    ['an indented one', '  :::message\n  a\n  :::', message('<p>a</p>')],
    ['CRLF', ':::message\r\na\r\n:::\r\n', message('<p>a</p>')],
    ['nothing in it', ':::message\n:::', message('')],
    ['more colons', ':::::message\na\n:::::', message('<p>a</p>')],
    ['a closing fence with more', ':::message\na\n::::', message('<p>a</p>')],
    ['empty lines', ':::message\n\na\n\nb\n\n:::', message('<p>a</p><p>b</p>')],
    [
      'right after text and before it',
      'a\n:::message\nb\n:::\nc',
      `<p>a</p>\n${message('<p>b</p>')}\n<p>c</p>`,
    ],
    [
      'a list in it',
      ':::message\n- a\n- b\n:::\nc',
      `${message('<ul>\n<li>a</li>\n<li>b</li>\n</ul>')}\n<p>c</p>`,
    ],
    ['a list and an empty line', ':::message\n- a\n\n:::', message('<ul>\n<li>a</li>\n</ul>')],
    [
      'a quote in it',
      ':::message\n> a\n:::\nb',
      `${message('<blockquote>\n<p>a</p>\n</blockquote>')}\n<p>b</p>`,
    ],
    [
      'indented code in it',
      ':::message\n    a\n:::',
      message('<pre tabindex="0"><code>a\n</code></pre>'),
    ],
    [
      'one in another',
      '::::details T\n:::message\na\n:::\nb\n::::',
      `<details><summary>T</summary>${message('<p>a</p>')}<p>b</p></details>`,
    ],
    [
      'one in a quote',
      '> :::message\n> a\n> :::\n\nb',
      `<blockquote>\n${message('<p>a</p>')}\n</blockquote>\n<p>b</p>`,
    ],
    [
      'one in a list, which stays tight',
      '- a\n  :::message\n  b\n  :::\n- c',
      `<ul>\n<li>a\n${message('<p>b</p>')}\n</li>\n<li>c</li>\n</ul>`,
    ],
    [
      'one in a loose list',
      '- a\n\n  :::message\n  b\n  :::\n- c',
      `<ul>\n<li>\n<p>a</p>\n${message('<p>b</p>')}\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>`,
    ],
    [
      'a fence of code with colons, with more of them around',
      '::::message\n```\n:::\n```\n::::',
      message('<pre tabindex="0"><code>:::\n</code></pre>'),
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect(await warningsOf(markdown)).toEqual([]);
  });
});

describe('what is none of them stays as it is', () => {
  test.each([
    ['another name', ':::sea\na\n:::'],
    ['words after the name', ':::message sea\na\n:::'],
    ['details without a title', ':::details\na\n:::'],
    ['two colons', '::message\na\n::'],
    ['colons alone', ':::\na\n:::'],
    ['in the middle of a line', 'a :::message\nb'],
  ])('%s', async (_, markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${markdown}</p>`);
  });

  test.each([
    ['a fence', '```\n:::message\na\n:::\n```'],
    ['indented', '    :::message\n    a\n    :::'],
  ])('code: %s', async (_, markdown) => {
    expect(await htmlOf(markdown)).toBe(
      '<pre tabindex="0"><code>:::message\na\n:::\n</code></pre>',
    );
  });
});

describe('one that nothing closes goes on to the end of what it stands in, with a warning', () => {
  test.each([
    ['of the text', ':::message\na\n\nb', message('<p>a</p><p>b</p>'), ['unclosed-block 1:1']],
    [
      'of a quote',
      '> :::message\n> a\n\nb',
      `<blockquote>\n${message('<p>a</p>')}\n</blockquote>\n<p>b</p>`,
      ['unclosed-block 1:3'],
    ],
    [
      'of another one, whose fence is no longer',
      ':::details T\n:::message\na\n:::\nb\n:::',
      `<details><summary>T</summary>${message('<p>a</p>')}</details>\n<p>b\n:::</p>`,
      ['unclosed-block 2:1'],
    ],
  ])('%s', async (_, markdown, html, warnings) => {
    expect(await htmlOf(markdown)).toBe(html);
    expect(await warningsOf(markdown)).toEqual(warnings);
  });
});

test('past a hundred in each other they are text', async () => {
  const html = await htmlOf(':::message\n'.repeat(101));
  expect(html.match(/<div/g)).toHaveLength(100);
  expect(html).toContain('<p>:::message</p>');
});
