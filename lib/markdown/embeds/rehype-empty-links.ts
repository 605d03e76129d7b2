import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../heading.ts';
import { visit } from '../visit.ts';
import type { FindCard } from './rehype-bare-links.ts';

/**
 * A link with nothing in it, as card services give out for their script to fill, shows the title of
 * its page or its host, so that it is one before the script has run and without it.
 *
 * In: `<a href="https://example.com/x"></a>`.
 * Out: `<a href="https://example.com/x"><span data-ui="host">example.com</span></a>`.
 */
export function rehypeEmptyLinks(findCard: FindCard) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { href, ariaLabel } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string' || ariaLabel) return;
      if (textOf(element).trim() !== '' || hasReplaced(element)) return;
      if (URL.canParse(href) && /^https?:/.test(href)) {
        const name = findCard(new URL(href).href)?.title ?? new URL(href).host;
        element.children.push(h('span', { dataUi: 'host' }, name));
      }
    });
  };
}

/** Whether an element shows something that is no text. */
function hasReplaced(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (['img', 'svg', 'video', 'picture', 'object', 'iframe'].includes(child.tagName) ||
        hasReplaced(child)),
  );
}
