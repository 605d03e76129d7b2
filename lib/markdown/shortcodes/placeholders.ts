import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { Range } from './call.ts';
import type { Output } from './shortcode.ts';

/** What stands where a placeholder is. */
export type PlacedOutput = Extract<Output, { kind: 'text' | 'html' | 'code' }>;

/** What a placeholder stands for. */
export interface Placeholder {
  output: PlacedOutput;
  /** Where the call stands in the source. */
  range: Range;
  /** What stands for it as the address of a link. */
  instead: string | undefined;
  /** The other end of an element that is opened or closed here. */
  partner: Placeholder | undefined;
  /** Whether it is of the kind that stands beside paragraphs, not in them. */
  block: boolean;
}

/** Words that mean nothing to Markdown, in the place of what must not be parsed. */
export interface Placeholders {
  add(output: PlacedOutput, range: Range, instead?: string): string;
  /** For HTML before and after something. */
  addPair(before: string, after: string, range: Range): [before: string, after: string];
  /** A text apart: placeholders, and what stands between them. */
  split(text: string): (string | Placeholder)[];
}

const blockNames = new Set([...htmlBlockNames, ...htmlRawNames]);

/**
 * Placeholders for a text.
 *
 * @returns `undefined` for a text that holds all characters that one could be made of.
 */
export function placeholdersFor(source: string): Placeholders | undefined {
  // Unicode keeps these for such use; they are letters to Markdown.
  const fence = Array.from({ length: 31 }, (_, index) => String.fromCharCode(0xfdd0 + index)).find(
    (character) => !source.includes(character),
  );
  if (fence === undefined) return undefined;
  const all: Placeholder[] = [];
  const pattern = new RegExp(`${fence}(\\d+)${fence}`);

  function add(placeholder: Placeholder): string {
    return `${fence}${all.push(placeholder) - 1}${fence}`;
  }

  return {
    add(output, range, instead) {
      return add({ output, range, instead, partner: undefined, block: isBlock(output) });
    },
    addPair(before, after, range) {
      const opening: Placeholder = {
        output: { kind: 'html', html: before },
        range,
        instead: undefined,
        partner: undefined,
        block: isBlock({ kind: 'html', html: before }),
      };
      const ending: Placeholder = {
        ...opening,
        output: { kind: 'html', html: after },
        partner: opening,
      };
      opening.partner = ending;
      return [add(opening), add(ending)];
    },
    split(text) {
      if (!text.includes(fence)) return [text];
      // The pattern has one group: every second part is an index.
      return text
        .split(pattern)
        .map((part, index) => (index % 2 === 0 ? part : (all[Number(part)] ?? '')));
    },
  };
}

/** Whether Markdown takes HTML that starts like this for a block, when it is pasted. */
function isBlock(output: PlacedOutput): boolean {
  if (output.kind !== 'html') return output.kind === 'code';
  const [, name = ''] = /^\s*<([a-z][a-z0-9-]*)/i.exec(output.html) ?? [];
  return output.html.trim() === '' || blockNames.has(name.toLowerCase());
}
