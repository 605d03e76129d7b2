import type { Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { browserScriptsOf } from '../browser-script-names.ts';
import { visit } from '../visit.ts';
import { codeBlocksOf, dressCodeBlock } from './code-block.ts';
import { diffLines } from './code-diff.ts';
import { grammarOf, languageTitle } from './code-language.ts';
import { codeLines, codeNodes } from './code-lines.ts';
import { readNotation } from './code-notation.ts';
import { isTooLong } from './highlighter.ts';

/**
 * Colours code blocks by classes, which a light and a dark scheme give colours to, and gives them
 * the title, numbers and marks that their author asked for. The blocks scroll by keyboard too.
 *
 * In: `<pre><code class="language-js">let a</code></pre>`.
 * Out: `<pre tabindex="0" data-language="JavaScript"><code …><span data-ui="wrap" class="token-keyword">let </span>a</code></pre>`.
 */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'pre') return;
      properties.tabIndex ??= 0;
      browserScriptsOf(file).add('copy');
    });
    for (const block of codeBlocksOf(tree)) {
      const { pre, code, info } = block;
      const { language } = info;
      const grammar = grammarOf(language);
      if (grammar === undefined) {
        file.message(
          `The language "${language}" of this code is not known; it is shown without colours`,
          { place: code.position, ruleId: 'unknown-language' },
        );
      }
      const source = textContent(code);
      const isPlain = grammar === 'text' || isTooLong(source);
      if (isPlain && grammar !== undefined && grammar !== 'text') {
        file.message(
          'This code is so long, in whole or in its lines, that it is shown without colours. Show a part of it and link to the rest, or write text for its language',
          { place: code.position, ruleId: 'long-code' },
        );
      }
      // Text shows the notation to those who want to read about it.
      const noted =
        grammar === 'text' ? { code: source, marks: [] } : readNotation(source, language);
      const { lines, marks } = await (info.isDiff ? diffLines : codeLines)(
        noted.code,
        isPlain ? 'text' : language,
      );
      code.children = codeNodes(
        lines,
        [...info.marks, ...marks, ...noted.marks],
        info.firstNumber !== undefined,
      );
      const title = grammar && languageTitle(grammar);
      if (title !== undefined) pre.properties.dataLanguage = title;
      dressCodeBlock(block, lines.length);
    }
  };
}
