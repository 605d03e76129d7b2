import { dayOf, type PostDate } from '../posts/post-date.ts';
import type { Language } from './messages.ts';

const formats: Record<Language, Intl.DateTimeFormat> = {
  ja: new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** The day of a date at its own offset, in words: `2020年1月28日`, `January 28, 2020`. */
export function formatDay(date: PostDate, language: Language): string {
  return formats[language].format(new Date(`${dayOf(date)}T00:00:00Z`));
}
