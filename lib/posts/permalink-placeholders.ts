import type { PlaceholderName } from '../config/permalink-pattern.ts';
import type { Post } from './post.ts';
import { dayOf, yearOf } from './post-date.ts';
import { urlName } from './url-name.ts';

/** What a placeholder of a permalink stands for. */
export interface Placeholder {
  /** Its text in the address of a post; empty where the post has nothing of the kind. */
  of(post: Post): string;
  /** What it may look like, as a regular expression. */
  shape: string;
}

/** The shape of a stretch of one path segment. A dot is left out, since addresses of files have one. */
export const word = '[^/.]+';

const text = (of: Placeholder['of'], shape = word): Placeholder => ({ of, shape });

/** The shape of several path segments. */
export const severalSegments = '.+';

/** A part of the date in the digits that the author wrote it with, at his own offset. */
const digits = (start: number, length: number): Placeholder =>
  text(({ date }) => date.text.slice(start, start + length), `\\d{${length}}`);

/** The same without a zero before it. */
const number = (start: number): Placeholder =>
  text(({ date }) => String(Number(date.text.slice(start, start + 2))), '\\d{1,2}');

/** A name of the day or month in English, as all generators write them. */
const name = (options: Intl.DateTimeFormatOptions): Placeholder => {
  const format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  return text(({ date }) => format.format(new Date(`${dayOf(date)}T00:00:00Z`)));
};

const dayOfYear = ({ date }: Post): number =>
  (Date.parse(dayOf(date)) - Date.parse(`${yearOf(date)}-01-01`)) / 86_400_000 + 1;

const fileName = (post: Post): string => urlName(post.file.name);
const titleName = (post: Post): string => urlName(post.title);

/** The name of a file without the date that Jekyll wants before it. */
const nameAfterDate = (post: Post): string | undefined =>
  /^\d{4}-\d{1,2}-\d{1,2}-(.+)$/.exec(post.file.name)?.[1];

const sections = ({ file }: Post): string[] =>
  file.path
    .replace(/\/index\.md$/, '')
    .split('/')
    .slice(0, -1)
    .map(urlName);

const categories = text(
  ({ frontMatter }) => frontMatter.categories.map(urlName).join('/'),
  severalSegments,
);
const slugOrFileName = text(({ frontMatter, file }) => urlName(frontMatter.slug ?? file.name));

/** What each placeholder stands for. */
export const placeholders: Readonly<Record<PlaceholderName, Placeholder>> = {
  year: digits(0, 4),
  month: digits(5, 2),
  day: digits(8, 2),
  hour: digits(11, 2),
  minute: digits(14, 2),
  second: digits(17, 2),
  short_year: digits(2, 2),
  i_month: number(5),
  i_day: number(8),
  monthname: name({ month: 'long' }),
  long_month: name({ month: 'long' }),
  short_month: name({ month: 'short' }),
  weekdayname: name({ weekday: 'long' }),
  long_day: name({ weekday: 'long' }),
  short_day: name({ weekday: 'short' }),
  weekday: text(({ date }) => String(new Date(dayOf(date)).getUTCDay()), '\\d'),
  yearday: text((post) => String(dayOfYear(post)), '\\d{1,3}'),
  y_day: text((post) => String(dayOfYear(post)).padStart(3, '0'), '\\d{3}'),
  filename: text(fileName),
  contentbasename: text(fileName),
  slugorfilename: slugOrFileName,
  slugorcontentbasename: slugOrFileName,
  // Hexo's, as the file is called.
  name: text(({ file }) => file.name),
  // Of a file with a date before its name, Jekyll's; else Hugo's, which comes from the title.
  slug: text((post) => urlName(post.frontMatter.slug ?? nameAfterDate(post) ?? post.title)),
  // The same; Hexo's is the name of the file, which `:name` stands for.
  title: text((post) =>
    nameAfterDate(post) === undefined
      ? titleName(post)
      : (post.frontMatter.slug ?? nameAfterDate(post) ?? ''),
  ),
  post_title: text(titleName),
  section: text((post) => sections(post)[0] ?? ''),
  sections: text((post) => sections(post).join('/'), severalSegments),
  category: categories,
  categories,
};
