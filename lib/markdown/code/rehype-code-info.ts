import type { Root } from 'hast';
import { visit } from '../visit.ts';

/**
 * Puts what stands behind the language of a fence where the parser of HTML leaves it.
 *
 * In: `<code class="language-js">` with the data `{1,3}`.
 * Out: `<code class="language-js" data-code-info="{1,3}">`.
 */
export function rehypeCodeInfo() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { data, properties, tagName } = element;
      if (tagName === 'code' && data?.meta) properties.dataCodeInfo = data.meta;
    });
  };
}
