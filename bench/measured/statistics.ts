/** What several runs of the same thing came to. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** The median of some numbers, between the middle two where there is no middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below = Number.NaN, above = below] = [
    sorted[(sorted.length - 1) >> 1],
    sorted[sorted.length >> 1],
  ];
  return (below + above) / 2;
}

/** The median with the least and the most beside it. */
export function spreadOf(values: readonly number[]): Spread {
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    runs: values.length,
  };
}
