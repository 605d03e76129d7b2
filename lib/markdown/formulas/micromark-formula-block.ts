import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { closingOf, type FormulaMark, isFormula } from './formula.ts';
import { breakLine, characterOf } from './micromark-formula.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaBlock: 'formulaBlock';
  }
}

type BlockMark = Exclude<FormulaMark, '$' | '\\(' | '\\\\('>;

/**
 * A formula between paragraphs, `$$…$$` or `\[…\]`. It is known by its first line and ends with its
 * closing mark or, since TeX has no empty lines there, before an empty line.
 */
export const formulaBlock: Construct = { name: 'formulaBlock', concrete: true, tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let line = '';
  let closing: string | undefined;
  const nextLine: Construct = { partial: true, tokenize: tokenizeNextLine };
  return start;

  function start(code: Code): State | undefined {
    effects.enter('formulaBlock');
    effects.enter('formulaLine');
    return content(code);
  }

  function content(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      effects.consume(code);
      line += characterOf(code);
      return content;
    }
    let rest = line.trimEnd();
    if (closing === undefined) {
      const mark = /^(?:\$\$(?!\$)|\\\\?\[)/.exec(line)?.[0] as BlockMark | undefined;
      rest = rest.slice(mark?.length);
      if (mark === undefined || !startsBlock(mark, rest)) return nok(code);
      closing = closingOf[mark];
    }
    if (context.interrupt) return ok(code);
    if (code === null || rest.endsWith(closing)) return end(code);
    line = '';
    return effects.check(nextLine, goOn, end)(code);
  }

  function goOn(code: Code): State {
    return breakLine(effects, code, content);
  }

  function end(code: Code): State | undefined {
    effects.exit('formulaLine');
    effects.exit('formulaBlock');
    return ok(code);
  }

  function tokenizeNextLine(effects: Effects, ok: State, nok: State): State {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (code) => (context.parser.lazy[context.now().line] ? nok(code) : blank(code));
    };

    function blank(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return nok(code);
      if (!markdownLineEndingOrSpace(code)) return ok(code);
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return blank;
    }
  }
}

/** A first line is the mark alone, or holds the whole formula, or begins one that nobody takes for prose. */
function startsBlock(mark: BlockMark, rest: string): boolean {
  if (rest === '') return true;
  const end = rest.indexOf(closingOf[mark]);
  if (end === -1) return /[\\^=]/.test(rest);
  return end === rest.length - mark.length && isFormula(mark, rest.slice(0, end), '');
}
