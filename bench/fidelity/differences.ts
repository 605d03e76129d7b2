import type { Item, Kind } from './inventory.ts';

/** A thing that stands more often in a post's source than on its page, or the other way. */
export interface Difference {
  /** `page` where a post has none, or has one that it is not to have. */
  kind: Kind | 'page';
  key: string;
  bare: boolean;
  inSource: number;
  onPage: number;
}

/** What two lists of items don't have in common. */
export function differencesBetween(source: readonly Item[], page: readonly Item[]): Difference[] {
  const all = new Map<string, Difference>();
  for (const [items, side] of [
    [source, 'inSource'],
    [page, 'onPage'],
  ] as const) {
    for (const item of items) {
      const name = `${item.kind} ${item.key}`;
      const difference = all.get(name) ?? { ...item, inSource: 0, onPage: 0 };
      difference[side] += 1;
      all.set(name, difference);
    }
  }
  return [...all.values()].filter(({ inSource, onPage }) => inSource !== onPage);
}

/** Items with each loader once, as a page needs it. */
export function withLoadersOnce(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter(({ kind, key }) => {
    if (kind !== 'loader') return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
