import type { Element, Root, Text } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { knowsLanguage, tokenize } from './highlighter.ts';

/**
 * Colours code blocks by classes, which a light and a dark scheme give colours to. The blocks
 * scroll by keyboard too.
 *
 * In: `<pre><code class="language-js">let a</code></pre>`.
 * Out: `<pre tabindex="0"><code …><span data-ui="wrap" class="token-keyword">let </span>a</code></pre>`.
 */
export function rehypeHighlight() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const blocks: { code: Element; language: string }[] = [];
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'pre') return;
      element.properties.tabIndex ??= 0;
      const [code] = element.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      const language = languageOf(code);
      // Code that its author marked up by hand keeps his marks.
      const isText = code.children.every((child) => child.type === 'text');
      if (language !== undefined && isText && element.children.length === 1)
        blocks.push({ code, language });
    });
    for (const { code, language } of blocks) {
      if (!knowsLanguage(language)) {
        file.message(
          `The language "${language}" of this code is not known; it is shown without colours`,
          {
            place: code.position,
            ruleId: 'unknown-language',
          },
        );
        continue;
      }
      const tokens = await tokenize(textContent(code), language);
      if (!tokens) continue;
      code.children = tokens.map(({ text, kind }): Element | Text =>
        kind === undefined
          ? { type: 'text', value: text }
          : h('span', { dataUi: 'wrap', className: `token-${kind}` }, text),
      );
    }
  };
}

function languageOf(code: Element): string | undefined {
  const { className } = code.properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}
