import { htmlOf } from '../testing/render.ts';

describe('a line break between Chinese or Japanese characters is no space', () => {
  test.each([
    ['kanji and kana', '記事を書\nいて残す', '記事を書いて残す'],
    ['katakana', 'サーバ\nスペック', 'サーバスペック'],
    ['a prolonged sound', 'サーバー\nの話', 'サーバーの話'],
    ['kana of two characters', 'か\u3099\nの', 'か\u3099の'],
    ['a stop', 'です。\n次の', 'です。次の'],
    ['brackets', 'という\n「話」\nです', 'という「話」です'],
    ['a full-width mark', 'です！\n次の', 'です！次の'],
    ['a full-width space', 'です。\n　次の', 'です。　次の'],
    ['a middle dot', 'ジョン\n・スミス', 'ジョン・スミス'],
    ['Chinese', '你\n好', '你好'],
    ['kanji beyond the first plane', '𠮷\n𠮷野', '𠮷𠮷野'],
    ['three lines', '一\n二\n三', '一二三'],
    ['CRLF', '一\r\n二', '一二'],
    ['white space at the end', '一 \n  二', '一二'],
  ])('%s', async (_, markdown, text) => {
    expect(await htmlOf(markdown)).toBe(`<p>${text}</p>`);
  });

  test.each([
    ['after emphasis', '**強調**\nする', '<strong>強調</strong>する'],
    ['before emphasis', 'とても\n**強調**する', 'とても<strong>強調</strong>する'],
    ['between emphasis', '*日本*\n*語*', '<em>日本</em><em>語</em>'],
    ['inside emphasis', '**強\n調**', '<strong>強調</strong>'],
    ['nested', '***強調***\nする', '<em><strong>強調</strong></em>する'],
    ['after a link', '[記事](/a)\nを', '<a href="/a">記事</a>を'],
    ['struck', '~~誤\n字~~\nの', '<del>誤字</del>の'],
    ['inside a tag', '<b>強\n調</b>', '<b>強調</b>'],
    ['after a tag', '<b>強調</b>\nする', '<b>強調</b>する'],
    ['before a tag', 'とても\n<b>強調</b>する', 'とても<b>強調</b>する'],
    ['after a comment', '強調<!-- か -->\nする', '強調<!-- か -->する'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  test('after a reference to a footnote', async () => {
    expect(await htmlOf('本文[^1]\nの続き\n\n[^1]: 脚注')).toContain('1</a></sup>の続き</p>');
  });
});

describe('every other line break stays', () => {
  test.each([
    ['Latin', 'one\ntwo'],
    ['CJK and Latin', '日本語\nLatin'],
    ['Latin and CJK', 'Latin\n日本語'],
    ['CJK and a number', '第\n1回'],
    ['Korean', '한국어\n문장'],
    ['Korean and Japanese', '한국어\n日本語'],
    ['emoji', '書いた😀\n次の'],
  ])('%s', async (_, markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${markdown}</p>`);
  });

  test.each([
    ['after code', '`code`\nを', '<p><code>code</code>\nを</p>'],
    ['after Latin emphasis', '**strong**\nな', '<p><strong>strong</strong>\nな</p>'],
    ['hard', '一  \n二', '<p>一<br>\n二</p>'],
    ['hard, by a backslash', '一\\\n二', '<p>一<br>\n二</p>'],
    ['in code', '```\n一\n二\n```', '<pre tabindex="0"><code>一\n二\n</code></pre>'],
    ['between blocks', '一\n\n二', '<p>一</p>\n<p>二</p>'],
    ['in HTML', '<div>一\n二</div>', '<div>一\n二</div>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });
});
