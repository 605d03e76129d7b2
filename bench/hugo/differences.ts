import { type Item, itemsOf, type Kind } from './items.ts';

/** Something that one side has and the other has not, or has elsewhere. */
export interface Difference {
  kind: Kind;
  value: string;
  on: 'hugo' | 'kiji';
}

/** How many items are looked at around a difference, at most. */
const window = 4000;

/** What two documents don't have in common, in their order; nothing where they agree. */
export function differencesBetween(hugo: string, kiji: string): Difference[] {
  const [a, b] = [itemsOf(hugo), itemsOf(kiji)];
  let start = 0;
  while (start < a.length && start < b.length && same(a[start], b[start])) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    same(a[a.length - 1 - end], b[b.length - 1 - end])
  ) {
    end++;
  }
  return unmatched(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

/** What is left of two sequences without the longest that is in both. */
function unmatched(a: readonly Item[], b: readonly Item[]): Difference[] {
  if (a.length * b.length > window * window) return [...all(a, 'hugo'), ...all(b, 'kiji')];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const length = same(a[row], b[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
      (lengths[row] as Uint16Array)[column] = length;
    }
  }
  const found: Difference[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const [left, right] = [a[row], b[column]];
    if (left && right && same(left, right)) [row, column] = [row + 1, column + 1];
    else if (left && (!right || at(row + 1, column) >= at(row, column + 1))) {
      found.push({ ...left, on: 'hugo' });
      row++;
    } else if (right) {
      found.push({ ...right, on: 'kiji' });
      column++;
    }
  }
  return found;
}

function all(items: readonly Item[], on: Difference['on']): Difference[] {
  return items.map((item) => ({ ...item, on }));
}

function same(a: Item | undefined, b: Item | undefined): boolean {
  return a?.kind === b?.kind && a?.value === b?.value;
}
