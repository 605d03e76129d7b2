import {
  type BundledLanguage,
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighterCore,
  createOnigurumaEngine,
  type GrammarState,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki';
import { grammarOf } from './code-language.ts';

/**
 * A line of code that is as long, in UTF-16 code units, has no colours: no person wrote it, and some
 * grammars take seconds for twice as many.
 */
const longestLine = 2_000;

/** How long code with colours may be, in UTF-16 code units: a second's work or five. */
const longestCode = 1_000_000;

/** How much of it may stand in lines longer than `longLine`, which take many times as long. */
const mostInLongLines = 50_000;
const longLine = 500;

/** Code is coloured in parts, until brackets stand so deep in each other that each one takes longer. */
const partLength = 20_000;
const deepest = 500;

const theme = createCssVariablesTheme({ name: 'kiji', variablePrefix: '--' });

let highlighter: Promise<HighlighterCore> | undefined;

/** A piece of code of one kind; `kind` is a word such as `keyword`, none for code without a colour. */
export interface CodeToken {
  text: string;
  kind: string | undefined;
}

/**
 * Takes code apart by the grammar of its language. Neighbours of one kind are one token.
 *
 * @returns `undefined` for a language without a grammar.
 */
export async function tokenize(code: string, language: string): Promise<CodeToken[] | undefined> {
  const name = grammarOf(language);
  if (name === undefined || name === 'text') return undefined;
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    // The one that grammars are written for. Regular expressions of JavaScript, made of theirs, colour
    // much alike, but each thread takes seconds to make them.
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const shiki = await highlighter;
  // `grammarOf` gives names of this table, its aliases among them.
  await shiki.loadLanguage(bundledLanguages[name as BundledLanguage]);
  const tokens: Pick<ThemedToken, 'content' | 'color'>[] = [];
  let grammarState: GrammarState | undefined;
  for (const [index, part] of partsOf(code).entries()) {
    if (index > 0) tokens.push({ content: '\n' });
    if ((grammarState?.getInternalStack()?.depth ?? 0) > deepest) {
      tokens.push({ content: part });
      continue;
    }
    const lines = shiki.codeToTokensBase(part, {
      lang: name,
      theme: 'kiji',
      // By default a line gets half a second, so that its colours depend on how busy the machine is.
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: longestLine,
      ...(grammarState && { grammarState }),
    });
    grammarState = shiki.getLastGrammarState(lines);
    tokens.push(...lines.flatMap((line, at) => (at === 0 ? line : [{ content: '\n' }, ...line])));
  }
  return merge(tokens);
}

/** Whether code is so long that it is shown without colours. */
export function isTooLong(code: string): boolean {
  if (code.length > longestCode) return true;
  const long = code.split('\n').filter(({ length }) => length > longLine && length < longestLine);
  return long.reduce((sum, { length }) => sum + length, 0) > mostInLongLines;
}

/** Parts of whole lines, without the line break between them; most code is one. */
function partsOf(code: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (;;) {
    const end = code.indexOf('\n', start + partLength);
    if (end < 0) return [...parts, code.slice(start)];
    parts.push(code.slice(start, end));
    start = end + 1;
  }
}

function merge(tokens: Pick<ThemedToken, 'content' | 'color'>[]): CodeToken[] {
  const merged: CodeToken[] = [];
  for (const { content, color } of tokens) {
    const last = merged.at(-1);
    // White space shows no colour, so it joins whatever stands before it.
    const kind = content.trim() === '' ? last?.kind : kindOf(color);
    if (last && last.kind === kind) last.text += content;
    else merged.push({ text: content, kind });
  }
  return merged;
}

/** The theme's colours are the names of custom properties: `var(--token-keyword)`. */
function kindOf(color: string | undefined): string | undefined {
  return /--token-([a-z-]+)/.exec(color ?? '')?.[1];
}
