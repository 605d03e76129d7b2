import { graphemesOf, insideWord, phrasesOf } from './phrases.ts';

const broken = (text: string, language: string) =>
  phrasesOf(text, language)
    .map((phrase) => phrase.text)
    .join('|');

test.each([
  ['particles lean on their word', 'ja', '大学のレポートを書く', '大学の|レポートを|書く'],
  ['so do endings', 'ja', 'メールをトリアージしている', 'メールを|トリアージしている'],
  ['a comma ends a line and begins none', 'ja', '見直し、更新する', '見直し、|更新する'],
  ['brackets stay with what they hold', 'ja', '技術「とは」何か', '技術|「とは」|何か'],
  ['a polite prefix stays', 'ja', 'お勉強の話', 'お勉強の|話'],
  ['numbers keep their counters', 'ja', '2015年の総括', '2015年の|総括'],
  ['small kana and long vowels begin no line', 'ja', 'ウェブサーバー', 'ウェブサーバー'],
  ['a number keeps what stands before it', 'ja', '第2部の話', '第2部の|話'],
  ['Latin letters inside Japanese', 'ja', 'Vimから移行した', 'Vimから|移行した'],
  ['English is broken at spaces', 'en', 'Keep your old URLs', 'Keep |your |old |URLs'],
  ['names with points are words', 'en', 'On Next.js and C++', 'On |Next.js |and |C++'],
  ['after a hyphen or a stroke', 'en', 'CI/CD end-to-end', 'CI/|CD |end-|to-|end'],
  ['Korean is broken at spaces', 'ko', '오늘은 날씨가 좋다', '오늘은 |날씨가 |좋다'],
  ['a particle of Chinese leans too', 'zh', '我们的公园', '我们的|公园'],
  ['a language that nobody knows', 'no such language', 'two words', 'two |words'],
])('%s (%s): %s', (_, language, text, expected) => {
  expect(broken(text, language)).toBe(expected);
});

test('a break where a sentence ends costs least, one inside a compound most', () => {
  const [, afterComma, afterParticle, compound] = phrasesOf('朝、海の開発環境', 'ja').map(
    ({ cost }) => cost,
  );
  expect([afterComma, afterParticle, compound]).toEqual([0, 3, 6]);
  expect(phrasesOf('開発環境', 'ja').every(({ cost }) => cost < insideWord)).toBe(true);
});

test.each(['', ' ', '👩🏽‍💻と🇯🇵', 'e\u0301', 'a\u0000b', '𠮷野家'])(
  'joined, the phrases of %j are it',
  (text) => {
    expect(broken(text, 'ja').replaceAll('|', '')).toBe(text);
  },
);

test('characters are those that readers count', () => {
  expect(graphemesOf('が👩🏽‍💻🇯🇵e\u0301')).toEqual(['が', '👩🏽‍💻', '🇯🇵', 'e\u0301']);
});
