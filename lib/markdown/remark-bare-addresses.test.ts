import { tagged } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

/** The addresses of the links of a text, and the text. */
async function linksOf(markdown: string): Promise<string[]> {
  return tagged(await htmlOf(markdown), 'a').map(({ text }) => text);
}

const address = 'https://example.com/a';

describe('a bare address ends where text begins that is none of it', () => {
  test.each([
    ['kana', `${address}という話`],
    ['kanji', `${address}以外`],
    ['katakana', `${address}ページ`],
    ['Korean', `${address}에서`],
    ['a comma', `${address}、次`],
    ['a stop', `${address}。次`],
    ['a Chinese comma', `${address}，然后`],
    ['brackets', `「${address}」と`],
    ['full-width brackets', `（${address}）と`],
    ['full-width space', `${address}　と`],
    ['a colon', `${address}：と`],
    ['a dash', `${address}〜`],
    ['dots', `${address}…`],
    ['an emoji', `${address}😀`],
    ['a quotation mark', `“${address}”`],
    ['in the middle of text', `これは、${address} です`],
    ['right after text', `これは${address} です`],
    ['a line', `これは\n${address}\nです`],
    ['emphasis', `**${address}**は`],
    ['a struck one', `~~${address}~~は`],
    ['Latin punctuation', `See ${address}, or (${address}).`],
  ])('%s', async (_, markdown) => {
    for (const text of await linksOf(markdown)) expect(text).toBe(address);
    expect(await linksOf(markdown)).not.toEqual([]);
  });

  test.each([
    ['after a slash', 'https://example.com/の話', 'https://example.com/'],
    ['after a domain', 'http://example.comです', 'http://example.com'],
    ['without a protocol', 'www.example.com/aです', 'www.example.com/a'],
    ['after a parameter', 'https://example.com/?a=b&c=dを', 'https://example.com/?a=b&c=d'],
    ['after an escape', 'https://example.com/%E3%81%82という', 'https://example.com/%E3%81%82'],
    ['a path that Hugo ends too', 'https://example.com/日本/語', 'https://example.com/'],
    ['of mail', 'user@example.comまで', 'user@example.com'],
  ])('%s', async (_, markdown, text) => {
    expect(await linksOf(markdown)).toEqual([text]);
  });
});

describe('it goes on where the letters can only be part of it', () => {
  test.each([
    ['what a wiki calls something', 'https://ja.wikipedia.org/wiki/日本語'],
    ['with brackets', 'https://ja.wikipedia.org/wiki/日本_(曖昧さ回避)'],
    ['a tag', 'https://qiita.com/tags/日本語'],
    ['a search', 'https://example.com/?q=日本語&p=1'],
    ['a part', 'https://example.com/a#見出し'],
    ['a domain', 'https://日本語.jp/'],
    ['letters of Europe', 'https://example.com/café'],
  ])('%s', async (_, markdown) => {
    expect(await linksOf(`${markdown} です`)).toEqual([markdown]);
  });

  test('but no punctuation', async () => {
    expect(await linksOf('https://zh.wikipedia.org/wiki/中文，然后')).toEqual([
      'https://zh.wikipedia.org/wiki/中文',
    ]);
  });
});

test.each([
  ['an address in brackets', '<https://example.com/日本語>', 'https://example.com/日本語'],
  ['a link', '[日本](https://example.com/日本語)', '日本'],
  ['an address as words of a link', '[https://example.com/日本](/a)', 'https://example.com/日本'],
])('%s is whole', async (_, markdown, text) => {
  expect(await linksOf(markdown)).toEqual([text]);
});

test('no text is lost', async () => {
  expect(await htmlOf(`あ${address}い、${address}う`)).toBe(
    `<p>あ<a href="${address}">${address}</a>い、<a href="${address}">${address}</a>う</p>`,
  );
});
