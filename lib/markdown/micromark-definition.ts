import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription';
    definitionDescriptionPrefix: 'definitionDescriptionPrefix';
  }
}

const colon = 58;
const tabSize = 4;

/** Blocks that a colon and a space begin, and that go on as long as their lines are indented as far. */
export function definitionSyntax(): Extension {
  const description: Construct = {
    name: 'definitionDescription',
    tokenize,
    continuation: { tokenize: tokenizeContinuation },
    exit: (effects) => void effects.exit('definitionDescription'),
  };
  return { document: { [colon]: description } };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const state = this.containerState ?? {};
  const column = () => this.now().column;
  const start = column();
  return (code) => {
    // As in Goldmark, the colon is the first character of its line; no description begins another.
    const before = this.events.at(-1)?.[1].type;
    if (before === 'linePrefix' || before === 'definitionDescriptionPrefix') return nok(code);
    effects.enter('definitionDescription', { _container: true });
    effects.enter('definitionDescriptionPrefix');
    effects.consume(code);
    return (code) => (markdownSpace(code) ? space(code) : nok(code));
  };

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    if (code === null || markdownLineEnding(code)) return nok(code);
    effects.exit('definitionDescriptionPrefix');
    state.size = Math.min(column() - start, tabSize);
    return ok(code);
  }
}

function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const size = this.containerState?.size ?? 2;
  const blank: Construct = { partial: true, tokenize: tokenizeBlank };
  const indent: Construct = { partial: true, tokenize: tokenizeIndent };
  return effects.check(blank, ok, effects.attempt(indent, ok, nok));

  function tokenizeIndent(effects: Effects, ok: State, nok: State): State {
    let columns = 0;
    return (code) => {
      if (!markdownSpace(code)) return nok(code);
      // Of lists, so that an empty line before it is seen for what it is.
      effects.enter('listItemIndent');
      return space(code);
    };

    function space(code: Code): State | undefined {
      if (columns < size && markdownSpace(code)) {
        effects.consume(code);
        columns += 1;
        return space;
      }
      effects.exit('listItemIndent');
      return columns < size ? nok(code) : ok(code);
    }
  }
}

function tokenizeBlank(effects: Effects, ok: State, nok: State): State {
  return start;

  function start(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code);
    if (!markdownSpace(code)) return nok(code);
    effects.enter('whitespace');
    effects.consume(code);
    effects.exit('whitespace');
    return start;
  }
}
