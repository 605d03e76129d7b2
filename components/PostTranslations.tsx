import { messagesFor } from '#lib/language/messages.ts';
import { words } from '#lib/language/words.ts';
import type { Translation } from '#lib/pages/post-translations.ts';

/** Links to a post in other languages, each in words of its own. */
export function PostTranslations({ translations }: { translations: readonly Translation[] }) {
  if (translations.length === 0) return null;
  return (
    <nav className="translations" aria-label={words.translations}>
      {translations.map(({ language, name, path }) => (
        <a key={path} href={path} hrefLang={language} lang={language} rel="alternate">
          {messagesFor(language, words.language).readIn(name)}
        </a>
      ))}
    </nav>
  );
}
