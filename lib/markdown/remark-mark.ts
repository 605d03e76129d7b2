import type { Parent, PhrasingContent } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { unicodeWhitespace } from 'micromark-util-character';
import { resolveAll as resolveConstructs } from 'micromark-util-resolve-all';
import type {
  Code,
  Construct,
  Effects,
  Event,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from './parser-syntax.ts';

/** Words that are marked, as with a pen. */
interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mark: 'mark';
    markSequence: 'markSequence';
    markMarker: 'markMarker';
  }
}

const equals = 61;

/**
 * Two equals signs mark what is between them, in the middle of Japanese text too.
 *
 * In: `これは==「重要」==です`. Out: `これは<mark>「重要」</mark>です`.
 */
export function remarkMark(this: Processor): void {
  const mark: Construct = { name: 'mark', tokenize, resolveAll };
  teachParser(this, {
    syntax: {
      text: { [equals]: mark },
      insideSpan: { null: [mark] },
      attentionMarkers: { null: [equals] },
    },
    tree,
  });
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let size = 0;
  return (code) => {
    if (previous === equals) return nok(code);
    effects.enter('markSequence');
    return more(code);
  };

  function more(code: Code): State | undefined {
    if (code === equals) {
      size += 1;
      effects.consume(code);
      return more;
    }
    if (size !== 2) return nok(code);
    const token = effects.exit('markSequence');
    token._open = !isSpace(code);
    token._close = !isSpace(previous);
    return ok(code);
  }
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || unicodeWhitespace(code);
}

/**
 * Pairs the signs, each closing one with the last that may open. What is between two of them is
 * resolved on its own, so that no emphasis crosses them.
 */
function resolveAll(events: Event[], context: TokenizeContext): Event[] {
  const resolved: Event[] = [];
  // Where the signs that may open stand in what is resolved.
  let opening: number | undefined;
  for (const event of events) {
    const [kind, token] = event;
    resolved.push(event);
    if (token.type !== 'markSequence' || kind === 'enter') continue;
    if (opening === undefined || !token._close) {
      if (token._open) opening = resolved.length - 2;
      continue;
    }
    const [enter, exit, ...content] = resolved.splice(opening);
    const closing = content.splice(-2);
    opening = undefined;
    if (!enter || !exit) continue;
    const mark: Token = { type: 'mark', start: enter[1].start, end: token.end };
    enter[1].type = token.type = 'markMarker';
    resolved.push(['enter', mark, context], enter, exit);
    for (const inner of resolveConstructs(insideSpan(context), content, context))
      resolved.push(inner);
    resolved.push(...closing, ['exit', mark, context]);
  }
  for (const [, token] of resolved) if (token.type === 'markSequence') token.type = 'data';
  // The parser goes on with the array that it gave.
  for (const [index, event] of resolved.entries()) events[index] = event;
  events.length = resolved.length;
  return events;
}

function insideSpan({ parser }: TokenizeContext): Pick<Construct, 'resolveAll'>[] {
  return parser.constructs.insideSpan.null ?? [];
}

const tree: TreeExtension = {
  canContainEols: ['mark'],
  enter: {
    mark(this: CompileContext, token: Token): void {
      this.enter({ type: 'mark', data: { hName: 'mark' }, children: [] }, token);
    },
  },
  exit: {
    mark(this: CompileContext, token: Token): void {
      this.exit(token);
    },
  },
};
