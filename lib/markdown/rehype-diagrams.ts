import type { Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { browserScriptsOf } from './browser-script-names.ts';
import { SKIP, visit } from './visit.ts';

/** The words that the site adds to a diagram. */
export interface DiagramLabels {
  diagram: string;
  source: string;
}

/**
 * Diagrams in the language of Mermaid get a place to be drawn in. Their source stays, for those who
 * don't see the drawing and those whose browser runs no script.
 *
 * In: `<pre><code class="language-mermaid">`.
 * Out: `<figure class="diagram" data-ui="wrap" data-label="Diagram">`, and in it
 * `<details data-ui="wrap" open><summary data-ui="label">Source</summary><pre>…</pre></details>`.
 */
export function rehypeDiagrams({ diagram, source }: DiagramLabels) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (pre, index, parent) => {
      if (pre.tagName !== 'pre' || !parent || index === undefined) return undefined;
      const [code] = pre.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
      if (![code.properties.className].flat().includes('language-mermaid')) return undefined;
      browserScriptsOf(file).add('diagrams');
      parent.children[index] = h(
        'figure.diagram',
        { dataUi: 'wrap', dataLabel: diagram },
        h(
          'details',
          { dataUi: 'wrap', open: true },
          h('summary', { dataUi: 'label' }, source),
          pre,
        ),
      );
      return SKIP;
    });
  };
}
