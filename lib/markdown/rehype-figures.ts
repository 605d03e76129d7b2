import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { renderSummary } from './summary.ts';
import { SKIP, visit } from './visit.ts';

/**
 * An image alone in its paragraph has its title, which is Markdown, as a caption. The paragraph and
 * the title stay as they were.
 *
 * In: `<p><img src="/sea.png" alt="" title="At *sea*"></p>`.
 * Out: `<figure data-ui="wrap"><p>…</p><figcaption data-ui="caption">At <em>sea</em></figcaption></figure>`.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'p' || !parent || index === undefined) return undefined;
      const caption = renderSummary(titleOfOnlyImage(element));
      if (caption === '') return undefined;
      parent.children[index] = h('figure', { dataUi: 'wrap' }, [
        element,
        h('figcaption', { dataUi: 'caption' }, [{ type: 'raw', value: caption }]),
      ]);
      return SKIP;
    });
  };
}

function titleOfOnlyImage({ children }: Element): string {
  const [image, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (image?.type !== 'element' || image.tagName !== 'img' || others.length > 0) return '';
  return String(image.properties.title ?? '');
}
