/** The languages that the interface speaks, by their BCP 47 tags: a column each in lib/language/messages.ts. */
export const languages = ['ja', 'en'] as const;

/** A language that the interface speaks. */
export type Language = (typeof languages)[number];

/** Whether a text is the tag of a language that the interface speaks. */
export function isLanguage(tag: string | undefined): tag is Language {
  return languages.some((language) => language === tag);
}
