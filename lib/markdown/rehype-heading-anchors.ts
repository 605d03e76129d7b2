import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visitHeadings } from './heading.ts';
import { SKIP, visit } from './visit.ts';

/**
 * Ends each heading that has an id with a link to itself.
 *
 * In: `<h2 id="a">A</h2>`. Out: `<h2 id="a">A<a href="#a" class="anchor" data-ui="anchor" …>#</a></h2>`.
 */
export function rehypeHeadingAnchors({ label }: { label: string }) {
  return (tree: Root): void => {
    // A link that is not closed may hold headings, and no link stands in a link.
    const inLinks = new Set<Element>();
    visit(tree, 'element', (link) => {
      if (link.tagName !== 'a') return undefined;
      visit(link, 'element', (element) => {
        inLinks.add(element);
      });
      return SKIP;
    });
    visitHeadings(tree, (heading) => {
      const { id } = heading.properties;
      if (!id) {
        // A heading without a letter gets an empty one, which HTML does not allow.
        delete heading.properties.id;
        return;
      }
      if (inLinks.has(heading)) return;
      heading.children.push(
        h(
          'a.anchor',
          { href: `#${String(id).replaceAll('%', '%25')}`, dataUi: 'anchor', ariaLabel: label },
          '#',
        ),
      );
    });
  };
}
