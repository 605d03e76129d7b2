import { htmlOf } from '../testing/render.ts';

/** An alert with the site's label. */
function alert(kind: string, label: string, content: string): string {
  return `<div class="alert alert-${kind}" role="note">\n<p class="alert-label" data-ui="label">${label}</p>\n${content}\n</div>`;
}

describe('a quote that begins with a kind is an alert', () => {
  test.each([
    ['note', '> [!NOTE]\n> a', alert('note', 'Note', '<p>a</p>')],
    ['tip', '> [!TIP]\n> a', alert('tip', 'Tip', '<p>a</p>')],
    ['important', '> [!IMPORTANT]\n> a', alert('important', 'Important', '<p>a</p>')],
    ['warning', '> [!WARNING]\n> a', alert('warning', 'Warning', '<p>a</p>')],
    ['caution', '> [!CAUTION]\n> a', alert('caution', 'Caution', '<p>a</p>')],
    ['small letters', '> [!note]\n> a', alert('note', 'Note', '<p>a</p>')],
    ['spaces at the end', '> [!NOTE]   \n> a', alert('note', 'Note', '<p>a</p>')],
    ['a hard break', '> [!NOTE]\\\n> a', alert('note', 'Note', '<p>a</p>')],
    ['paragraphs', '> [!NOTE]\n>\n> a\n>\n> b', alert('note', 'Note', '<p>a</p>\n<p>b</p>')],
    ['a lazy line', '> [!NOTE]\na', alert('note', 'Note', '<p>a</p>')],
    ['a list', '> [!NOTE]\n> - a', alert('note', 'Note', '<ul>\n<li>a</li>\n</ul>')],
    ['markup', '> [!NOTE]\n> [a](/a)', alert('note', 'Note', '<p><a href="/a">a</a></p>')],
    ['Japanese', '> [!NOTE]\n> 日本\n> 語', alert('note', 'Note', '<p>日本語</p>')],
    [
      'one in another',
      '> [!NOTE]\n> > [!TIP]\n> > a',
      alert('note', 'Note', alert('tip', 'Tip', '<p>a</p>')),
    ],
    [
      'one in a list',
      '- a\n\n  > [!NOTE]\n  > b',
      `<ul>\n<li>\n<p>a</p>\n${alert('note', 'Note', '<p>b</p>')}\n</li>\n</ul>`,
    ],
    [
      'one that begins an item',
      '- > [!TIP]\n  > a',
      `<ul>\n<li>\n${alert('tip', 'Tip', '<p>a</p>')}\n</li>\n</ul>`,
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });
});

test.each([
  ['of words', '> [!NOTE] A *title*\n> a', 'A <em>title</em>'],
  ['of a folded one', '> [!NOTE]- A title\n> a', 'A title'],
])('a title of its own stands in the place of the label: %s', async (_, markdown, title) => {
  expect(await htmlOf(markdown)).toBe(
    `<div class="alert alert-note" role="note">\n<p class="alert-label">${title}</p>\n<p>a</p>\n</div>`,
  );
});

describe('every other quote is one', () => {
  test.each([
    ['a kind alone', '> [!NOTE]', '<p>[!NOTE]</p>'],
    ['another kind', '> [!SEA]\n> a', '<p>[!SEA]\na</p>'],
    ['a kind later on', '> a\n> [!NOTE]', '<p>a\n[!NOTE]</p>'],
    ['a word right after it', '> [!NOTE]あ', '<p>[!NOTE]あ</p>'],
    ['a link', '> [!NOTE](/a)', '<p><a href="/a">!NOTE</a></p>'],
    ['code', '> `[!NOTE]`\n> a', '<p><code>[!NOTE]</code>\na</p>'],
    ['an escape', '> \\[!NOTE]\n> a', '<p>[!NOTE]\na</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<blockquote>\n${html}\n</blockquote>`);
  });

  test('and none where there is no quote', async () => {
    expect(await htmlOf('[!NOTE]\na')).toBe('<p>[!NOTE]\na</p>');
  });
});
