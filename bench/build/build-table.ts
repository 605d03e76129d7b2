import { spreadOf } from '../measured/statistics.ts';
import type { Table } from '../measured/table.ts';
import type { TimedRun } from '../measured/timed-run.ts';
import { count, megabytes, ratio, seconds, secondsOf } from '../measured/units.ts';
import type { Builds } from './measure-builds.ts';

/** What builds took, a contender a row, with ratios to plain Next.js and to its floor. */
export function buildTable(all: readonly Builds[], caption: string): Table {
  const of = (name: Builds['name'], kind: 'cold' | 'edited') => {
    const builds = all.find((each) => each.name === name);
    return builds && secondsIn(builds[kind]).median;
  };
  const hasFloor = all.some(({ name }) => name === 'floor');
  const timeCells = (builds: Builds, kind: 'cold' | 'edited') => {
    const spread = secondsIn(builds[kind]);
    return [
      secondsOf(spread),
      ratio(spread.median, of('next', kind)),
      ...(hasFloor ? [ratio(spread.median, of('floor', kind))] : []),
    ];
  };
  const ratios = ['of Next.js', ...(hasFloor ? ['of the floor'] : [])];
  return {
    caption,
    columns: [
      '',
      ...['cold', ...ratios],
      ...['after an edit', ...ratios],
      'processor (cold, edit)',
      'memory (cold, edit)',
      'files',
      'size',
    ],
    rows: all.map((builds) => [
      builds.title,
      ...timeCells(builds, 'cold'),
      ...timeCells(builds, 'edited'),
      `${processor(builds.cold)}, ${processor(builds.edited)}`,
      `${memory(builds.cold)}, ${memory(builds.edited)}`,
      count(builds.output.files),
      megabytes(builds.output.bytes),
    ]),
  };
}

function secondsIn(runs: readonly TimedRun[]) {
  return spreadOf(runs.map((run) => run.seconds));
}

function processor(runs: readonly TimedRun[]): string {
  const known = runs.flatMap(({ processorSeconds }) => processorSeconds ?? []);
  return known.length === 0 ? '–' : seconds(spreadOf(known).median);
}

/** The most of all runs. */
function memory(runs: readonly TimedRun[]): string {
  const known = runs.flatMap((run) => run.memory ?? []);
  return known.length === 0 ? '–' : megabytes(Math.max(...known));
}
