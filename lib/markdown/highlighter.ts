import {
  type BundledLanguage,
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighterCore,
  createJavaScriptRegexEngine,
  type HighlighterCore,
  type ThemedToken,
} from 'shiki';
import { grammarOf } from './code-language.ts';

/**
 * A line of code that is as long, in UTF-16 code units, has no colours: no person wrote it, and some
 * grammars take seconds for twice as many.
 */
const longestLine = 2_000;

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
    // No WebAssembly to start: a build of a few posts is over sooner.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await highlighter;
  // `grammarOf` gives names of this table, its aliases among them.
  await shiki.loadLanguage(bundledLanguages[name as BundledLanguage]);
  const lines = shiki.codeToTokensBase(code, {
    lang: name,
    theme: 'kiji',
    // By default a line gets half a second, so that its colours depend on how busy the machine is.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: longestLine,
  });
  return merge(lines.flatMap((line, index) => (index === 0 ? line : [{ content: '\n' }, ...line])));
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
