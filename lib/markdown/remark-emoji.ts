import { nameToEmoji } from 'gemoji';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from './parser-syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emoji: 'emoji';
  }
}

const colon = 58;

/**
 * GitHub's names of emoji. A name that is none stays as it is.
 *
 * In: `:smile:`. Out: `😄`.
 */
export function remarkEmoji(this: Processor): void {
  const emoji: Construct = { name: 'emoji', tokenize };
  teachParser(this, { syntax: { text: { [colon]: emoji } }, tree });
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = '';
  return (code) => {
    effects.enter('emoji');
    effects.consume(code);
    return inside;
  };

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    const character = code < 0 ? '' : String.fromCharCode(code);
    if (code === colon && isEmoji(name)) {
      effects.consume(code);
      effects.exit('emoji');
      return ok;
    }
    if (!/[\w+-]/.test(character)) return nok(code);
    effects.consume(code);
    name += character;
    return inside;
  }
}

const tree: TreeExtension = {
  exit: {
    emoji(this: CompileContext, token: Token): void {
      const value = nameToEmoji[this.sliceSerialize(token).slice(1, -1)] ?? '';
      this.enter({ type: 'text', value }, token);
      this.exit(token);
    },
  },
};

function isEmoji(name: string): boolean {
  return Object.hasOwn(nameToEmoji, name);
}
