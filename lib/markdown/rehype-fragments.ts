import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** A link to a place in a page of the site. Line and column count from 1. */
export interface FragmentLink {
  /** A path with a fragment. */
  url: string;
  line: number;
  column: number;
}

declare module 'vfile' {
  interface DataMap {
    ids: string[];
    fragmentLinks: FragmentLink[];
  }
}

/**
 * Names links to places in the text that are not there. What can be linked to goes into
 * `file.data.ids`; links to places in other pages, into `file.data.fragmentLinks`, for whoever has
 * read those.
 */
export function rehypeFragments() {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>();
    const links: { href: string; position: Root['position'] }[] = [];
    visit(tree, 'element', ({ tagName, properties, position }) => {
      const { id, name, href } = properties;
      if (id) ids.add(String(id));
      if (tagName !== 'a' && tagName !== 'area') return;
      if (name) ids.add(String(name));
      if (typeof href === 'string' && href.includes('#')) links.push({ href, position });
    });
    for (const { href, position } of links) {
      if (href.startsWith('#') && !hasPlace(ids, href)) {
        file.message(
          `The link ${href} leads to no place in this post. Write the id of one of its headings, or give the place an id`,
          { place: position, ruleId: 'dead-fragment' },
        );
      }
    }
    file.data.ids = [...ids];
    file.data.fragmentLinks = links
      .filter(({ href }) => /^\/(?!\/)/.test(href))
      .map(({ href, position }) => ({
        url: href,
        line: position?.start.line ?? 1,
        column: position?.start.column ?? 1,
      }));
  };
}

/**
 * Whether a fragment leads to one of the ids of a page.
 *
 * @param url an address that ends with a fragment.
 * @see https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
 */
export function hasPlace(ids: ReadonlySet<string>, url: string): boolean {
  // What comes after `:~:` is for the browser, which looks for it in the text.
  const fragment = url.slice(url.indexOf('#') + 1).replace(/:~:.*$/, '');
  if (fragment === '' || ids.has(fragment)) return true;
  const decoded = decode(fragment);
  return ids.has(decoded) || decoded.toLowerCase() === 'top';
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
