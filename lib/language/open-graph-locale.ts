/**
 * A language as Open Graph writes it, with the country where most speak it unless it names another:
 * `ja_JP`, `en_US`.
 *
 * @param tag a BCP 47 tag; it is given back as it is where it is none.
 * @see https://ogp.me/#optional
 */
export function openGraphLocale(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    return tag;
  }
}
