import path from 'node:path';
import type { ContenderName, Task } from '../contenders/contender.ts';
import { contendersNamed } from '../contenders/contenders.ts';
import type { Wanted } from '../contenders/made-posts.ts';

/** Options of whatever builds contenders, for `parseArgs`. */
export const buildOptions = {
  posts: { type: 'string' },
  static: { type: 'string' },
  peers: { type: 'string', default: 'next,floor,astro,eleventy,hugo' },
  kilobytes: { type: 'string' },
  without: { type: 'string', default: '' },
  plain: { type: 'boolean', default: false },
} as const;

/** What Kiji can do without, so that it does what the others do. */
const parts = { images: 'openGraphImages', search: 'search', highlighting: 'highlight' } as const;

interface BuildValues {
  posts?: string | undefined;
  static?: string | undefined;
  peers: string;
  kilobytes?: string | undefined;
  without: string;
  plain: boolean;
}

/** What is built, of what, and by whom. */
export interface BuildPlan {
  names: readonly ContenderName[];
  posts: string;
  kilobytes: Wanted['kilobytes'];
  task: Omit<Task, 'postsDir'>;
  /** What is left out, as `--without` names it. */
  without: readonly string[];
}

/** The plan that options describe, or nothing where one is wrong. */
export function buildPlan(values: BuildValues): BuildPlan | undefined {
  const names = contendersNamed(values.peers);
  const without = values.plain
    ? Object.keys(parts)
    : values.without.split(',').filter((part) => part !== '');
  const kilobytes = values.kilobytes === undefined ? undefined : Number(values.kilobytes);
  const isSound =
    without.every((part) => Object.hasOwn(parts, part)) &&
    (kilobytes === undefined || (kilobytes > 0 && kilobytes < 1e4));
  if (!names || !isSound || values.posts === undefined) return undefined;
  const has = (part: keyof typeof parts) => !without.includes(part);
  return {
    names,
    posts: path.resolve(values.posts),
    kilobytes,
    without,
    task: {
      staticDir: values.static === undefined ? undefined : path.resolve(values.static),
      openGraphImages: has('images'),
      search: has('search'),
      highlight: has('highlighting'),
    },
  };
}

/** What was built, in a part of a sentence: `5,000 posts, without images`. */
export function planText({ kilobytes, without }: BuildPlan, posts: number): string {
  const size = kilobytes === undefined ? '' : ` of ${kilobytes} kB`;
  const left = without.length === 0 ? '' : `, without ${without.join(', ')}`;
  return `${posts.toLocaleString('en-US')} posts${size}${left}`;
}

/** The same as a part of a file name. */
export function planName({ kilobytes, without }: BuildPlan): string {
  return [
    ...(kilobytes === undefined ? [] : [`${kilobytes}kB`]),
    ...(without.length === Object.keys(parts).length
      ? ['plain']
      : without.length === 0
        ? []
        : ['without', ...without]),
  ].join('-');
}

/** What has to be known of all builds. */
export const buildNotes = [
  'All are built in turn, each cold (nothing kept but packages) and once more after a line was added to one post. Times are medians of the clock, with the least and the most; processor time is that of all cores; memory the most that all processes of a build had at a time, what they share counted once. Files and size are what a build leaves, caches aside. Sites other than Kiji have no Open Graph images, no search, no feeds and no compressed files.',
];
