import type { FrontMatter } from './front-matter-schema.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const isCjk = /^(?:ja|zh|ko)\b/;

/**
 * The language of a post, a BCP 47 tag: its own `lang`, else that of the site, unless Hugo's
 * `isCJKLanguage` says that it can't be. What it is then, its letters say.
 */
export function languageOf(
  { lang, iscjklanguage }: Pick<FrontMatter, 'lang' | 'iscjklanguage'>,
  site: string,
  text: string,
): string {
  if (lang !== undefined) return lang;
  if (iscjklanguage === undefined || iscjklanguage === isCjk.test(site)) return site;
  if (!iscjklanguage) return 'en';
  return kana.test(text) ? 'ja' : hangul.test(text) ? 'ko' : 'zh';
}
