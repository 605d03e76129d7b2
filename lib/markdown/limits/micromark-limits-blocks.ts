import type { Construct } from 'micromark-util-types';
import { deepest, type Report } from './micromark-limits.ts';

/** How many lines a paragraph may have: each one's pieces are moved whenever two before it are joined. */
const mostLines = 2_000;

/** How often lines may go on with a quote or list; beyond it once for each character. */
const mostContinued = 50_000;

/** Lets quotes, lists and notes stand in each other so deep and no deeper. */
export function limitContainers(report: Report): (construct: Construct) => Construct {
  let line = 0;
  let depth = 0;
  let continued = 0;
  // A container is looked for first and read then, at the same place.
  let lastStart = -1;

  function depthAt(current: number): number {
    if (line !== current) depth = 0;
    line = current;
    return depth;
  }

  return (construct) => {
    const { continuation } = construct;
    const limited: Construct = {
      ...construct,
      tokenize(effects, ok, nok) {
        const place = this.now();
        const isTooDeep = depthAt(place.line) >= deepest && lastStart !== place.offset;
        return construct.tokenize.call(
          this,
          effects,
          (code) => {
            if (isTooDeep) {
              report({
                rule: 'nesting',
                message: `Quotes and lists stand more than ${deepest} deep in each other here; what is deeper is shown as it stands. Write \\ before a sign that starts no quote and no list`,
                place,
              });
              return nok(code);
            }
            if (lastStart !== place.offset) depth = depthAt(place.line) + 1;
            lastStart = place.offset;
            return ok(code);
          },
          nok,
        );
      },
    };
    if (!continuation) return limited;
    limited.continuation = {
      ...continuation,
      tokenize(effects, ok, nok) {
        const place = this.now();
        continued += 1;
        if (continued > mostContinued + place.offset) {
          report({
            rule: 'nesting',
            message:
              'There are so many lines here in so many quotes and lists that they end. Leave out empty lines, or some of the quotes and lists',
            place,
          });
          return nok;
        }
        const disabled = this.parser.constructs.disable.null ?? [];
        // The next item of a list is read by the construct itself, which is taken out by its name.
        disabled.splice(0, disabled.length, ...disabled.filter((name) => name !== construct.name));
        return continuation.tokenize.call(
          this,
          effects,
          (code) => {
            disabled.push(construct.name ?? '');
            depth = depthAt(place.line) + 1;
            return ok(code);
          },
          (code) => {
            disabled.push(construct.name ?? '');
            return nok(code);
          },
        );
      },
    };
    return limited;
  };
}

/** Ends a paragraph that goes on and on, so that its next line starts another. */
export function limitLines(report: Report): Construct {
  let last = 0;
  let count = 0;
  return {
    name: 'limitedLines',
    tokenize(_effects, ok, nok) {
      const { interrupt } = this;
      const place = this.now();
      return (code) => {
        if (!interrupt) return nok(code);
        if (place.line !== last) count = place.line === last + 1 ? count + 1 : 1;
        last = place.line;
        if (count < mostLines) return nok(code);
        report({
          rule: 'too-much',
          message: `This paragraph has more than ${mostLines} lines; another starts here. Leave empty lines between paragraphs, or put code between lines of \`\`\``,
          place,
        });
        last = 0;
        return ok(code);
      };
    },
  };
}
