import { parse } from 'micromark';
import type { Construct, ConstructRecord, Extension, Point } from 'micromark-util-types';
import { limitContainers, limitLines } from './micromark-limits-blocks.ts';
import { limitText } from './micromark-limits-text.ts';

/** Something that there is too much of in a text, or that has no end; it is shown as it was typed. */
export interface Excess {
  rule: 'nesting' | 'too-much' | 'unclosed-tag';
  message: string;
  place: Pick<Point, 'line' | 'column' | 'offset'>;
}

export type Report = (excess: Excess) => void;

/** How deep quotes, lists, brackets and tags may stand in each other. */
export const deepest = 100;

/** `<`, which HTML of its own line starts with. */
const lessThan = 60;

/**
 * Extensions of micromark that hold its own constructs and those of other extensions to a time that
 * grows with the text: where one would take more than what a person writes ever asks for, it finds
 * nothing, and what it looks at is text.
 *
 * @param isOpenEnded whether HTML that starts here, such as a comment, has no end behind it.
 */
export function limitedExtensions(
  extensions: Extension[],
  isOpenEnded: (place: Point) => boolean,
  report: Report,
): Extension[] {
  const { constructs } = parse({ extensions });
  const disabled = new Set(constructs.disable.null);
  const replaced = new Set<string>();

  /** The constructs under names of their own, so that those they stand for can be taken out. */
  function limited(record: ConstructRecord, limit: (construct: Construct) => Construct) {
    return Object.fromEntries(
      Object.entries(record).map(([code, list]) => [
        code,
        [list ?? []].flat().flatMap((construct) => {
          const { name } = construct;
          if (name === undefined || disabled.has(name)) return [];
          replaced.add(name);
          const { add: _, ...rest } = limit(construct);
          return { ...rest, name: `limited ${name}` };
        }),
      ]),
    );
  }

  return [
    ...extensions,
    {
      text: limited(constructs.text, limitText(report)),
      // Taken out with those of the text, which have the same names.
      string: limited(constructs.string, (construct) => construct),
      document: limited(constructs.document, limitContainers(report)),
      flow: {
        ...limited({ [lessThan]: constructs.flow[lessThan] }, (html) => ({
          ...html,
          tokenize(effects, ok, nok) {
            return isOpenEnded(this.now()) ? nok : html.tokenize.call(this, effects, ok, nok);
          },
        })),
        null: limitLines(report),
      },
      disable: { null: [...replaced] },
    },
  ];
}
