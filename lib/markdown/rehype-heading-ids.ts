import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/**
 * Names each heading after its text, as GitHub does, beside the names that the author gave.
 *
 * In: `<h2 id="b">A</h2>`, `<h2>B</h2>`. Out: `<h2 id="b">A</h2>`, `<h2 id="b-1">B</h2>`.
 */
export function rehypeHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const headings: Element[] = [];
    visit(tree, 'element', (element) => {
      if (headingRank(element) !== undefined) headings.push(element);
    });
    const slugger = new GithubSlugger();
    const given = new Set<string>();
    for (const { properties, position } of headings) {
      const id = String(properties.id ?? '');
      if (id === '') continue;
      if (given.has(id)) {
        file.message(
          `Two headings have the id "${id}", and links lead to the first one. Give this one an id of its own, {#ID}`,
          { place: position, ruleId: 'duplicate-id' },
        );
        delete properties.id;
      }
      given.add(id);
      slugger.occurrences[id] ??= 0;
    }
    for (const heading of headings) heading.properties.id ||= slugger.slug(textOf(heading));
  };
}

/** The text of a heading, the numbers of its footnotes too, but not the TeX of its formulas. */
function textOf({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && child.tagName !== 'annotation' ? textOf(child) : '';
    })
    .join('');
}
