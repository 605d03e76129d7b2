import { openGraphLocale } from './open-graph-locale.ts';

test.each([
  ['ja', 'ja_JP'],
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['zh-Hant', 'zh_TW'],
  ['not a tag', 'not a tag'],
])('%s is %s', (tag, locale) => {
  expect(openGraphLocale(tag)).toBe(locale);
});
