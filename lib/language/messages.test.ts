import { type Language, type Messages, messages, messagesFor } from './messages.ts';

test.each([
  ['ja', 'en', 'ja'],
  ['ja-JP', 'en', 'ja'],
  ['en', 'ja', 'en'],
  ['en-GB', 'ja', 'en'],
  ['fr', 'en', 'en'],
  ['fr', 'ja', 'ja'],
  ['', 'ja', 'ja'],
] satisfies [string, Language, Language][])(
  'a text in %j on a site in %s gets words in %s',
  (tag, fallback, language) => {
    expect(messagesFor(tag, fallback).language).toBe(language);
  },
);

test.each([
  [(words: Messages) => words.posts(1), '1件', '1 post'],
  [(words: Messages) => words.posts(2), '2件', '2 posts'],
  [(words: Messages) => words.posts(0), '0件', '0 posts'],
  [(words: Messages) => words.readingTime(3), '3分で読めます', '3 min read'],
  [(words: Messages) => words.page(2, 5), '2 / 5 ページ', 'Page 2 of 5'],
  [(words: Messages) => words.taggedPosts('海'), '「海」の記事', 'Posts about 海'],
  [
    (words: Messages) => words.article.backToText(1, 1),
    '脚注1の参照元へ戻る',
    'Back to reference 1',
  ],
  [
    (words: Messages) => words.article.backToText(2, 3),
    '脚注2の3番目の参照元へ戻る',
    'Back to reference 2-3',
  ],
  [
    (words: Messages) => words.article.frameTitle('Vimeo'),
    'Vimeo の埋め込み',
    'Embedded from Vimeo',
  ],
])('words around a number or a name', (say, ja, en) => {
  expect(say(messages.ja)).toBe(ja);
  expect(say(messages.en)).toBe(en);
});
