/** What may stand in a pattern of old addresses, with a colon before it: names of Hugo, Jekyll and Hexo. */
export const placeholderNames = [
  // The date, at its own offset.
  ...(['year', 'month', 'day', 'hour', 'minute', 'second'] as const),
  ...(['short_year', 'i_month', 'i_day', 'yearday', 'y_day', 'weekday'] as const),
  ...(['monthname', 'long_month', 'short_month', 'weekdayname', 'long_day', 'short_day'] as const),
  // The file or folder: as Hugo writes it in an address, and as it is called.
  ...(['filename', 'contentbasename', 'name', 'section', 'sections'] as const),
  // `slug`, else the name of the file without the date before it, else the title.
  ...(['slug', 'title'] as const),
  ...(['slugorfilename', 'slugorcontentbasename', 'post_title'] as const),
  ...(['category', 'categories'] as const),
];

export type PlaceholderName = (typeof placeholderNames)[number];

/** A piece of a pattern such as `/blog/:year/:filename/`: text, or the name of a placeholder. */
export type PatternPart = { text: string } | { placeholder: PlaceholderName };

/** The pieces of a pattern, in their order; a name that is none is text. */
export function partsOfPattern(pattern: string): PatternPart[] {
  return pattern
    .split(/(:[a-z_]+)/i)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const placeholder = placeholderNames.find((name) => piece === `:${name}`);
      return placeholder === undefined ? { text: piece } : { placeholder };
    });
}

/** What is wrong with a pattern and what to write instead; nothing for a good one. */
export function patternFault(pattern: string): string | undefined {
  if (!pattern.startsWith('/')) {
    return `"${pattern}" is no path; write one such as "/:year/:month/:filename/"`;
  }
  const unknown = partsOfPattern(pattern)
    .map((part) => ('text' in part ? part.text : ''))
    .find((text) => text.startsWith(':'));
  return unknown && noPlaceholder(unknown);
}

/**
 * What is wrong with a pattern of ids, and what to write instead; nothing for a good one. A colon
 * after a letter or digit is one of the id itself: `tag:example.com,2020:/:slug`.
 */
export function idPatternFault(pattern: string): string | undefined {
  const names = partsOfPattern(pattern).filter((part) => 'placeholder' in part);
  const [unknown] = (pattern.match(/(?<![\p{L}\p{N}]):[a-z_]+/giu) ?? []).filter(
    (piece) => !placeholderNames.some((name) => piece === `:${name}`),
  );
  if (unknown !== undefined) return noPlaceholder(unknown);
  if (names.length > 0) return undefined;
  return `"${pattern}" would be the id of all posts; write one such as "https://old.example/:year/:month/:slug/" or ":slug"`;
}

function noPlaceholder(text: string): string {
  return `${text} is no placeholder; there are :${placeholderNames.join(' :')}`;
}
