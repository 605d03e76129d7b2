/** What Lighthouse found on a page in one run, or the medians of several. */
export interface Judgement {
  /** Of 100, by the names of Lighthouse's categories. */
  scores: Readonly<Record<string, number>>;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Total blocking time, in milliseconds. */
  tbt: number;
  /** The audits that cost points, with what they found. */
  costs: readonly string[];
}

/** What a page may have at most. */
const limits = { lcp: 1000, cls: 0, tbt: 0 };

/** The medians of several runs, and every audit that cost a point in one of them. */
export function medianJudgement(runs: readonly [Judgement, ...Judgement[]]): Judgement {
  const [{ scores }] = runs;
  return {
    scores: Object.fromEntries(
      Object.keys(scores).map((name) => [name, median(runs.map((run) => run.scores[name] ?? 0))]),
    ),
    lcp: median(runs.map(({ lcp }) => lcp)),
    cls: median(runs.map(({ cls }) => cls)),
    tbt: median(runs.map(({ tbt }) => tbt)),
    costs: [...new Set(runs.flatMap(({ costs }) => costs))],
  };
}

/** What keeps a page from being as it should, in the words of the table; nothing where it is. */
export function faultsOf({ scores, lcp, cls, tbt }: Judgement): string[] {
  return [
    ...Object.entries(scores)
      .filter(([, score]) => score < 100)
      .map(([name, score]) => `${name} ${score}`),
    ...(lcp > limits.lcp ? [`LCP ${(lcp / 1000).toFixed(2)} s`] : []),
    ...(cls > limits.cls ? [`CLS ${cls.toFixed(3)}`] : []),
    ...(tbt > limits.tbt ? [`TBT ${Math.round(tbt)} ms`] : []),
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
