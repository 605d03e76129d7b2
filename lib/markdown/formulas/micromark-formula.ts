import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { closingOf, type FormulaMark, isFormula } from './formula.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaLine: 'formulaLine';
  }
}

const dollar = 36;
const backslash = 92;

/**
 * A formula in running text, `$…$`, `$$…$$` or `\(…\)`. The backslash may be doubled, as Hugo wanted
 * it for MathJax.
 */
export const formula: Construct = { name: 'formula', tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let mark = '';
  let tex = '';
  let closing = '';
  return start;

  function start(code: Code): State | undefined {
    // US$100, and a dollar that another one was tried for.
    if (code === dollar && previous !== null && /[A-Za-z0-9$]/.test(characterOf(previous)))
      return nok(code);
    effects.enter('formula');
    effects.enter('formulaLine');
    effects.consume(code);
    mark = characterOf(code);
    return open;
  }

  function open(code: Code): State | undefined {
    if (code === null) return nok(code);
    const character = characterOf(code);
    if (mark.startsWith('\\')) {
      mark += character;
      if (mark !== '\\\\' && !isParenthesis(mark)) return nok(code);
      effects.consume(code);
      return mark === '\\\\' ? open : inside;
    }
    if (character !== '$') return inside(code);
    if (mark === '$$') return nok(code);
    mark = '$$';
    effects.consume(code);
    return open;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      tex += '\n';
      return breakLine(effects, code, inside);
    }
    effects.consume(code);
    if (code === backslash) return escaped;
    if (code !== dollar || isParenthesis(mark)) {
      tex += characterOf(code);
      return inside;
    }
    closing = '$';
    return close;
  }

  function escaped(code: Code): State | undefined {
    const character = characterOf(code);
    if (mark === '\\(' && /[()]/.test(character)) return parenthesis(code);
    tex += '\\';
    if (code !== dollar && code !== backslash) return inside(code);
    tex += character;
    effects.consume(code);
    return mark === '\\\\(' ? escapedTwice : inside;
  }

  function escapedTwice(code: Code): State | undefined {
    if (!/[()]/.test(characterOf(code))) return inside(code);
    tex = tex.slice(0, -2);
    return parenthesis(code);
  }

  function parenthesis(code: Code): State | undefined {
    // A second opening mark: it is tried on its own, so that each character is looked at twice at most.
    if (characterOf(code) === '(') return nok(code);
    closing = closingOf[mark as FormulaMark];
    effects.consume(code);
    return close;
  }

  function close(code: Code): State | undefined {
    if (code === dollar && !isParenthesis(mark)) {
      closing += '$';
      effects.consume(code);
      return close;
    }
    const isClosed = closing === closingOf[mark as FormulaMark];
    if (!isClosed || !isFormula(mark as FormulaMark, tex, characterOf(code))) return nok(code);
    effects.exit('formulaLine');
    effects.exit('formula');
    return ok(code);
  }
}

/** Each line is a token of its own: micromark goes round in circles where a line has none. */
export function breakLine(effects: Effects, code: Code, next: State): State {
  effects.exit('formulaLine');
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
  return (code) => {
    effects.enter('formulaLine');
    return next(code);
  };
}

function isParenthesis(mark: string): boolean {
  return mark.endsWith('(');
}

/** Of a code of micromark, whose line endings and tabs are negative. */
export function characterOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
