/** What ends a formula, by what begins it. */
export const closingOf = {
  $: '$',
  $$: '$$',
  '\\(': '\\)',
  '\\\\(': '\\\\)',
  '\\[': '\\]',
  '\\\\[': '\\\\]',
} as const;

/** How a formula of the source is marked. */
export type FormulaMark = keyof typeof closingOf;

const command = /\\[A-Za-z]/;
const operator = /[\\^_=<>+*/|]/;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const prose = [
  // Words side by side.
  /[A-Za-z]{2,}[,.;:]?\s+[A-Za-z]{2,}/,
  // A word after a number: 5 or 6.
  /\d\s+[A-Za-z]{2,}/,
  cjk,
];
const cjkPunctuation = /[\u3001-\u3003\u3008-\u3011\uFF01\uFF0C\uFF1A\uFF1B\uFF1F]/;

/**
 * Whether what stands between two marks is a formula. Dollars are money and shell variables too,
 * and `\(` and `\[` are escaped brackets, so that each is asked for more than Pandoc asks.
 *
 * @param tex what stands between the marks.
 * @param next the character after the closing mark, empty at the end.
 */
export function isFormula(mark: FormulaMark, tex: string, next: string): boolean {
  if (tex.trim() === '') return false;
  if (mark === '$') {
    if (isGuarded(tex)) return true;
    return isFlanked(tex, next) && isMathematics(tex);
  }
  if (tex.includes('`')) return false;
  // The number of a shell's process: $$ or $$.
  if (mark === '$$') return isMathematics(tex) && !/^\s*[A-Za-z]{2,}\s*$/.test(tex);
  // Escaped brackets hold words: \(see below\), \[sic\].
  return isMathematics(tex) && (operator.test(tex) || !/[A-Za-z]{3,}/.test(tex));
}

/** The TeX between two marks; GitHub's guard against Markdown goes. */
export function texOf(mark: FormulaMark, content: string): string {
  return (mark === '$' && isGuarded(content) ? content.slice(1, -1) : content).trim();
}

/** GitHub’s $`…`$. */
function isGuarded(content: string): boolean {
  return /^`[^`]+`$/.test(content);
}

/** Pandoc's rule, and no variable of a shell or of PHP on either side. */
function isFlanked(tex: string, next: string): boolean {
  if (/^\s|\s$|`/.test(tex) || /^\.(?!\d)/.test(tex)) return false;
  // The $n$th, but neither $HOME/$USER nor $a$_b.
  if (/[a-z]/.test(next)) return /^[A-Za-z]$|\^|\\[A-Za-z]/.test(tex);
  return !/[A-Z0-9_{($]/.test(next);
}

function isMathematics(tex: string): boolean {
  if (command.test(tex)) return true;
  if (cjkPunctuation.test(tex)) return false;
  if (/[=^]/.test(tex)) return true;
  return !prose.some((pattern) => pattern.test(tex));
}
