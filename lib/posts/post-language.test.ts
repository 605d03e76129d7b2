import { languageOf } from './post-language.ts';

test.each([
  ['the site’s', {}, 'ja', 'text', 'ja'],
  ['its own, whatever else is said', { lang: 'fr', iscjklanguage: true }, 'en', '本文', 'fr'],
  ['the site’s where that is one', { iscjklanguage: true }, 'ja', '本文', 'ja'],
  ['the site’s where neither is one', { iscjklanguage: false }, 'fr', 'texte', 'fr'],
  ['English on a Japanese site', { iscjklanguage: false }, 'ja', 'text', 'en'],
  ['Japanese by its kana', { iscjklanguage: true }, 'en', '本文です', 'ja'],
  ['Korean by its hangul', { iscjklanguage: true }, 'en', '본문 本文', 'ko'],
  ['Chinese otherwise', { iscjklanguage: true }, 'en', '正文', 'zh'],
])('a post’s language is %s', (_, said, site, text, expected) => {
  const values = { lang: undefined, iscjklanguage: undefined, ...said };
  expect(languageOf(values, site, text)).toBe(expected);
});
