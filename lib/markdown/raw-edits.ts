import type { Parents, RootContent } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { Point } from 'unist';

/** What stands in the place of a part of a piece of HTML. */
export interface Edit {
  start: number;
  end: number;
  type: 'raw' | 'text';
  value: string;
}

/** Where a part of a piece of HTML stands in the file. Its column may be off where the HTML is indented. */
export function pointIn(
  { position, value }: Pick<Raw, 'position' | 'value'>,
  index: number,
): Point | undefined {
  if (position === undefined) return undefined;
  const { line, column, offset = 0 } = position.start;
  const lines = value.slice(0, index).split('\n');
  const length = (lines.at(-1) ?? '').length;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + length : length + 1,
    offset: offset + index,
  };
}

/**
 * Puts edits into the HTML of a tree.
 *
 * In: `<b><i>` with text in the place of `<i>`. Out: `<b>` as HTML, `<i>` as text.
 */
export function editRaws(parent: Parents, edits: ReadonlyMap<Raw, Edit[]>): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'raw') return partsOf(child, edits.get(child) ?? []);
    if ('children' in child) editRaws(child, edits);
    return [child];
  });
}

function partsOf(raw: Raw, edits: Edit[]): RootContent[] {
  if (edits.length === 0) return [raw];
  const parts: Edit[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push({ start: at, end: edit.start, type: 'raw', value: raw.value.slice(at, edit.start) });
    parts.push(edit);
    at = edit.end;
  }
  parts.push({ start: at, end: raw.value.length, type: 'raw', value: raw.value.slice(at) });
  return parts
    .filter(({ value }) => value !== '')
    .map(({ type, value, start, end }) => {
      const [from, to] = [pointIn(raw, start), pointIn(raw, end)];
      return { type, value, ...(from && to ? { position: { start: from, end: to } } : {}) };
    });
}
