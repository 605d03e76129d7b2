import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Excess, limitedExtensions } from './micromark-limits.ts';
import { parseInPortions } from './portions.ts';

/** How HTML starts that goes on over empty lines, and how it ends. */
const openings: readonly { start: RegExp; end: RegExp; name: string; endName: string }[] = [
  { start: /^<!--/, end: /-->/g, name: '<!--', endName: '-->' },
  { start: /^<\?/, end: /\?>/g, name: '<?', endName: '?>' },
  { start: /^<!\[CDATA\[/, end: /\]\]>/g, name: '<![CDATA[', endName: ']]>' },
  { start: /^<![a-z]/i, end: />/g, name: '<!', endName: '>' },
  // Not <style>, which by CommonMark goes on to the end of the text.
  ...['script', 'textarea'].map((tag) => ({
    start: new RegExp(`^<${tag}(?:[\\s>]|$)`, 'i'),
    end: new RegExp(`</${tag}>`, 'gi'),
    name: `<${tag}>`,
    endName: `</${tag}>`,
  })),
];

/**
 * Parses any text in a time that grows with its length, and names what is taken for text because of
 * that. What starts like a comment or a script and ends nowhere is text as well: as HTML it would
 * take the rest of the post.
 *
 * In: `> ` 150 times and `a`. Out: 100 quotes, and in them a paragraph `> > … a`.
 * In: `<!-- a`, an empty line and `**b**`. Out: two paragraphs.
 */
export function remarkLimits(this: Processor) {
  const found = new Map<string, Map<number, Excess>>();

  this.parser = (text: string): Root => {
    found.clear();
    const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
    const ends = openings.map(({ end }) => lastMatch(text, end));
    return parseInPortions(text, (piece, start) => {
      const report = (excess: Excess) => {
        const places = found.get(excess.message) ?? new Map<number, Excess>();
        found.set(excess.message, places.set(start + excess.place.offset, excess));
      };
      return fromMarkdown(piece, {
        extensions: limitedExtensions(
          micromarkExtensions,
          (place) => {
            const opening = piece.slice(place.offset, place.offset + 10);
            const index = openings.findIndex(({ start }) => start.test(opening));
            const last = ends[index];
            if (last === undefined || last > start + place.offset) return false;
            const { name = '', endName = '' } = openings[index] ?? {};
            // What starts a tag is still one, inside a paragraph, and named where tags are.
            if (!/^<[a-z]/.test(name))
              report({
                rule: 'unclosed-tag',
                message: `${name} starts here and ends nowhere, so it is shown as text. Write ${endName} where it ends, or \\${name} to show it`,
                place,
              });
            return true;
          },
          report,
        ),
        mdastExtensions: fromMarkdownExtensions,
      });
    });
  };

  return (_: Root, file: VFile): void => {
    for (const places of found.values()) {
      const [offset = 0, first] = [...places].toSorted(([a], [b]) => a - b)[0] ?? [];
      const more = places.size === 1 ? '' : ` (and at ${places.size - 1} more places)`;
      if (first) {
        file.message(`${first.message}${more}`, {
          place: pointAt(String(file), offset),
          ruleId: first.rule,
        });
      }
    }
  };
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}
