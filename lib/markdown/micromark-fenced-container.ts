import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  Point,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fencedContainer: 'fencedContainer';
    fencedContainerFence: 'fencedContainerFence';
  }
  interface Token {
    /** Where the fence ends that closes this container. */
    closing?: Point;
  }
  interface ContainerState {
    /** How many colons the opening fence has. */
    colons?: number;
    container?: Token;
  }
}

const colon = 58;
// Each line is held against all blocks that are open.
const deepest = 100;

/**
 * Blocks between fences of colons. As in Zenn, a fence with as many colons or more closes a block,
 * and the end of what it stands in closes it too.
 *
 * @param isOpening whether what stands after the colons of a fence opens a block.
 */
export function fencedContainerSyntax(isOpening: (words: string) => boolean): Extension {
  const closing: Construct = { partial: true, tokenize: tokenizeClosing };
  const container: Construct = {
    name: 'fencedContainer',
    tokenize: tokenizeOpening,
    continuation: { tokenize: tokenizeContinuation },
    exit: (effects) => void open.delete(effects.exit('fencedContainer').start.offset),
  };
  // Where the blocks begin that are open. The parser tries each opening twice.
  const open = new Set<number>();
  return { document: { [colon]: container } };

  function tokenizeOpening(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const state = this.containerState ?? {};
    let colons = 0;
    let words = '';
    return (code) => {
      state.container = effects.enter('fencedContainer', { _container: true });
      effects.enter('fencedContainerFence');
      return fence(code);
    };

    function fence(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) {
        effects.consume(code);
        if (code === colon && words === '') colons += 1;
        else words += code < 0 ? ' ' : String.fromCharCode(code);
        return fence;
      }
      if (colons < 3 || !state.container || !isOpening(words.trim())) return nok(code);
      const { offset } = state.container.start;
      if (open.size >= deepest && !open.has(offset)) return nok(code);
      open.add(offset);
      state.colons = colons;
      effects.exit('fencedContainerFence');
      return ok(code);
    }
  }

  /** The closing fence is the last line of its block, and an empty one. */
  function tokenizeContinuation(
    this: TokenizeContext,
    effects: Effects,
    ok: State,
    nok: State,
  ): State {
    const { container } = this.containerState ?? {};
    if (container?.closing) return nok;
    return effects.attempt(
      closing,
      (code) => {
        if (container) container.closing = this.now();
        return ok(code);
      },
      ok,
    );
  }

  function tokenizeClosing(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const least = this.containerState?.colons ?? 3;
    let line = '';
    return (code) => {
      // Nothing of its own, so that an empty line before it does not part a list.
      effects.enter('linePrefix');
      return fence(code);
    };

    function fence(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) {
        if (code !== colon && !markdownSpace(code)) return nok(code);
        line += code === colon ? ':' : ' ';
        effects.consume(code);
        return fence;
      }
      if (!/^ {0,3}:+ *$/.test(line) || line.trim().length < least) return nok(code);
      effects.exit('linePrefix');
      return ok(code);
    }
  }
}
