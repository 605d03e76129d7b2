import type { Collection } from '../posts/collection.ts';
import type { Post } from '../posts/post.ts';

/** A post in another language. */
export interface Translation {
  /** A BCP 47 tag. */
  language: string;
  /** What the language calls itself: `English`. */
  name: string;
  path: string;
}

/** A post in the other languages that it is there in. */
export function translationsOf(
  post: Post,
  { versionsOf }: Pick<Collection, 'versionsOf'>,
): Translation[] {
  return versionsOf(post)
    .filter((version) => version !== post)
    .map(({ language, path }) => ({ language, path, name: nameOf(language) }));
}

/** The pages of a post by language, itself included, for `hreflang`; nothing where there is one only. */
export function alternatesByLanguage(
  post: Post,
  { versionsOf }: Pick<Collection, 'versionsOf'>,
): Record<string, string> | undefined {
  const versions = versionsOf(post);
  if (versions.length < 2) return undefined;
  return Object.fromEntries(versions.map(({ language, path }) => [language, path]));
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
