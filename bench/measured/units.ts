import type { Spread } from './statistics.ts';

/** Seconds, to a tenth. */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** Seconds of several runs: the median, and from which to which they were where they differ. */
export function secondsOf({ median, least, most, runs }: Spread): string {
  return runs < 2 ? seconds(median) : `${seconds(median)} (${least.toFixed(1)}–${most.toFixed(1)})`;
}

/** Bytes in megabytes, as disks count them. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

/** A whole number with its thousands set apart. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** How much one thing is of another; a dash where there is no other. */
export function ratio(value: number, of: number | undefined): string {
  return of === undefined || !(of > 0) ? '–' : (value / of).toFixed(2);
}
