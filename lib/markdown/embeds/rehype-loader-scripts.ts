import type { Root } from 'hast';
import { secureAddress } from '../../embeds/address.ts';
import { isLoader } from '../../embeds/providers.ts';
import { visit } from '../visit.ts';

/**
 * Keeps the first of each loader: a script that only looks for a provider's snippets in the page
 * does so for all of them. A script whose place or attributes matter stays, as often as it stands.
 */
export function rehypeLoaderScripts() {
  return (tree: Root): void => {
    const seen = new Set<string>();
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'script' || !parent || index === undefined) return undefined;
      const address = secureAddress(String(element.properties.src ?? ''));
      if (!address || !isLoader(address)) return undefined;
      const key = `${address.host}${address.pathname}`;
      if (seen.has(key)) {
        parent.children.splice(index, 1);
        return index;
      }
      seen.add(key);
      return undefined;
    });
  };
}
