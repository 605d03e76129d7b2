import type { Root } from 'hast';
import { visitHeadings } from './heading.ts';

/**
 * Shifts all headings by the same number of ranks, so that the highest is `h2`: the title of the
 * post is the page's one `h1`. Nothing goes below `h6`.
 *
 * In: `<h1>`, `<h3>`. Out: `<h2>`, `<h4>`.
 */
export function rehypeShiftHeadings() {
  return (tree: Root): void => {
    let highest = 6;
    visitHeadings(tree, (_, rank) => {
      highest = Math.min(highest, rank);
    });
    visitHeadings(tree, (heading, rank) => {
      heading.tagName = `h${Math.min(6, rank + 2 - highest)}`;
    });
  };
}
