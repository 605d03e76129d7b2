/** A moment as its author wrote it: his own offset from UTC is kept, since his day is counted in it. */
export interface PostDate {
  /** RFC 3339 with the author's offset, to the second: `2020-01-28T00:21:52+09:00`. */
  text: string;
  /** Milliseconds since 1970-01-01 UTC. */
  time: number;
}

// Date, then perhaps a time of day, then perhaps a zone. Real posts write one-digit hours,
// leave out the seconds, put a space before the zone, or leave the colon out of it.
const datePattern =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * Reads a date of front matter. One without a time of day is at midnight, one without a zone is
 * in `timeZone`, an IANA name.
 *
 * @returns `undefined` when the text is no date or no day of the calendar.
 */
export function parsePostDate(text: string, timeZone: string): PostDate | undefined {
  const match = datePattern.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  // Date.UTC would take the years before 100 for those after 1900.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const wall = date.setUTCHours(hour, minute, second);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const offset = match[7] === undefined ? offsetOfWallTime(wall, timeZone) : parseOffset(match[7]);
  if (offset === undefined) return undefined;
  return {
    text: `${date.toISOString().slice(0, 19)}${formatOffset(offset)}`,
    time: wall - offset * 60_000,
  };
}

/** A moment as clocks in a zone show it, an IANA name. */
export function postDateAt(moment: Date, timeZone: string): PostDate {
  const offset = offsetAt(moment.getTime(), timeZone);
  const wall = new Date(moment.getTime() + offset * 60_000);
  return {
    text: `${wall.toISOString().slice(0, 19)}${formatOffset(offset)}`,
    time: moment.getTime(),
  };
}

/** The year of a date at its own offset, four digits. */
export function yearOf(date: PostDate): string {
  return date.text.slice(0, 4);
}

/** The day of a date at its own offset, `2020-01-28`. */
export function dayOf(date: PostDate): string {
  return date.text.slice(0, 10);
}

/** Minutes east of UTC, or `undefined` past a day. The seconds that zones had before 1900 fit in no RFC 3339 date. */
function parseOffset(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '').slice(0, 2) || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function formatOffset(minutes: number): string {
  const absolute = Math.abs(minutes);
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(absolute / 60))}:${digits(absolute % 60)}`;
}

/**
 * The offset that a zone's clocks have when they show `wall`. The first guess may lie on the other
 * side of a change of clocks, so the offset is asked for once more at the instant that it gives.
 */
function offsetOfWallTime(wall: number, timeZone: string): number {
  const guess = offsetAt(wall, timeZone);
  return offsetAt(wall - guess * 60_000, timeZone);
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(time: number, timeZone: string): number {
  let format = offsetFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    offsetFormats.set(timeZone, format);
  }
  const name =
    format.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? 0 : (parseOffset(name.slice('GMT'.length)) ?? 0);
}
