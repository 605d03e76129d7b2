import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { nearestName } from '../nearest-name.ts';
import type { CallReader, Range } from './shortcodes/call.ts';
import { expand } from './shortcodes/expand.ts';
import { lastNotAfter } from './shortcodes/expansion.ts';
import { findCalls } from './shortcodes/find-calls.ts';
import { hugoCalls } from './shortcodes/hugo-calls.ts';
import { knownShortcodes } from './shortcodes/known-shortcodes.ts';
import { liquidCalls } from './shortcodes/liquid-calls.ts';
import { placeholdersFor } from './shortcodes/placeholders.ts';
import { restore } from './shortcodes/restore.ts';
import type { Shortcode, Surroundings } from './shortcodes/shortcode.ts';
import type { ShortcodeTemplate } from './shortcodes/template.ts';
import { zennCalls } from './shortcodes/zenn-calls.ts';

/** What shortcodes are run with. */
export interface ShortcodeOptions extends Omit<Surroundings, 'links'> {
  /** The author's own, by name. */
  templates: Readonly<Record<string, ShortcodeTemplate>>;
}

const mayHoldCalls = /\{\{[<%]|\{%|@\[|\{\{-?\s*(?:site\.|["'])/;

/**
 * Runs the shortcodes of Hugo, Zenn, Jekyll and Hexo. Parses in two steps: the first finds the
 * calls, since only the parser knows what is code; the second parses the text with what they
 * become in their place, so that Markdown in them is Markdown of the post. Nodes have the places
 * of the text that the author wrote.
 *
 * In: `{{< youtube w7Ft2ymGmfc >}}`. Out: the `html` of an `<iframe>`.
 */
export function remarkShortcodes(
  this: Processor,
  options: ShortcodeOptions & Pick<Surroundings, 'links'>,
): void {
  const parse = this.parser as (text: string, file: VFile) => Root;
  const known = knownShortcodes(options.templates);

  this.parser = (text: string, file: VFile): Root => {
    const placeholders = mayHoldCalls.test(text) ? placeholdersFor(text) : undefined;
    if (!placeholders) return parse(text, file);
    const extensions = this.data().micromarkExtensions ?? [];
    const calls = findCalls(text, callsIn(text, known), extensions.flat());
    if (calls.length === 0) return parse(text, file);

    const pointOf = pointsOf(text);
    const positionOf = ({ start, end }: Range) => ({ start: pointOf(start), end: pointOf(end) });
    const report = (ruleId: string, message: string, place: Range) =>
      file.message(message, { place: positionOf(place), ruleId });
    const expansion = expand(text, calls, placeholders, {
      known,
      surroundings: options,
      report,
      reportUnknown(name, place) {
        const nearest = nearestName(name, known.keys());
        const advice = nearest ? `Did you mean "${nearest}"? Else map it` : 'Map it';
        report(
          'unknown-shortcode',
          `The shortcode "${name}" is not known; it is shown as it stands. ${advice} in blog.config.ts, as shortcodes: { '${name}': '…' }, or put it into code`,
          place,
        );
      },
    });
    const tree = parse(expansion.text, file);
    restore(tree, placeholders, { text, rangeOf: expansion.sourceRange, positionOf });
    return tree;
  };
}

/** Reads the calls of all notations in a text, each place once. */
function callsIn(source: string, known: ReadonlyMap<string, Shortcode>): CallReader {
  const isVerbatim = (name: string) => known.get(name)?.content === 'verbatim';
  const hugo = hugoCalls(source, isVerbatim);
  const liquid = liquidCalls(source, isVerbatim);
  const zenn = zennCalls(source);
  const kept = new Map<number, ReturnType<CallReader>>();
  return (at) => {
    if (!kept.has(at)) kept.set(at, hugo(at) ?? liquid(at) ?? readZenn(at));
    return kept.get(at);
  };

  function readZenn(at: number) {
    const call = zenn(at);
    // A link after an @ may be just that.
    const isCall = call && (known.has(call.name) || nearestName(call.name, known.keys()));
    return isCall ? call : undefined;
  }
}

/** Tells the line and column of an offset, counted from 1. */
function pointsOf(text: string) {
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length),
  ];
  return (offset: number) => {
    const line = lastNotAfter(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}
