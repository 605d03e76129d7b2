import type { Builds } from '../build/measure-builds.ts';
import { median } from '../measured/statistics.ts';
import type { Table } from '../measured/table.ts';
import { megabytes, seconds } from '../measured/units.ts';
import type { Point } from './curve.ts';

/** The builds of a number of posts. */
export interface Step {
  posts: number;
  builds: readonly Builds[];
}

/** What grows with the number of posts. */
export interface Measure {
  /** As a file is named for it. */
  name: string;
  title: string;
  /** With its unit. */
  label: string;
  /** In that unit, or nothing where it is not known. */
  of(builds: Builds): number | undefined;
  /** As a table shows it. */
  shown(value: number): string;
}

const most = (values: readonly number[]) => (values.length === 0 ? undefined : Math.max(...values));

/** What is drawn and shown in tables. */
export const measures: readonly Measure[] = [
  {
    ...{ name: 'cold', title: 'Cold build', label: 'seconds', shown: seconds },
    of: ({ cold }) => median(cold.map((run) => run.seconds)),
  },
  {
    ...{ name: 'edited', title: 'Build after an edit', label: 'seconds', shown: seconds },
    of: ({ edited }) => median(edited.map((run) => run.seconds)),
  },
  {
    ...{ name: 'memory', title: 'Most memory of a cold build', label: 'megabytes' },
    shown: (value) => megabytes(value * 1e6),
    of({ cold }) {
      const bytes = most(cold.flatMap(({ memory }) => memory ?? []));
      return bytes === undefined ? undefined : bytes / 1e6;
    },
  },
];

/** How one measure grows, a contender a row; last what a post adds from the first number on to the last. */
export function growthTable(steps: readonly Step[], { title, label, of, shown }: Measure): Table {
  const names = [...new Set(steps.flatMap(({ builds }) => builds.map((each) => each.title)))];
  return {
    caption: title,
    columns: ['', ...steps.map(({ posts }) => posts.toLocaleString('en-US')), 'each post adds'],
    rows: names.map((name) => {
      const values = steps.map(({ builds }) => {
        const own = builds.find((each) => each.title === name);
        return own && of(own);
      });
      return [
        name,
        ...values.map((value) => (value === undefined ? '–' : shown(value))),
        slope(steps, values, label),
      ];
    }),
  };
}

function slope(
  steps: readonly Step[],
  values: readonly (number | undefined)[],
  label: string,
): string {
  const [first, last] = [values[0], values.at(-1)];
  const posts = (steps.at(-1)?.posts ?? 0) - (steps[0]?.posts ?? 0);
  if (first === undefined || last === undefined || posts === 0) return '–';
  const thousandth = (1000 * (last - first)) / posts;
  return `${thousandth.toFixed(label === 'seconds' ? 1 : 0)} ${label === 'seconds' ? 'ms' : 'kB'}`;
}

/** The points of the curves of one measure. */
export function pointsOf(steps: readonly Step[], { of }: Measure): Point[] {
  return steps.flatMap(({ posts, builds }) =>
    builds.flatMap((each) => {
      const value = of(each);
      return value === undefined ? [] : [{ name: each.title, posts, value }];
    }),
  );
}
