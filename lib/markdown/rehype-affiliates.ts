import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { secureAddress } from '../embeds/address.ts';
import { isAffiliate } from '../embeds/affiliates.ts';
import { visit } from './visit.ts';

declare module 'vfile' {
  interface DataMap {
    isSponsored: boolean;
  }
}

/**
 * Says of links that pay the author that they do, and puts into `file.data.isSponsored` whether
 * there is one, or a frame of the kind.
 *
 * In: `<a href="https://amzn.to/3abc">`. Out: `<a href="https://amzn.to/3abc" rel="sponsored">`.
 *
 * @param hosts more hosts of such links.
 */
export function rehypeAffiliates(hosts: readonly string[]) {
  return (tree: Root, file: VFile): void => {
    file.data.isSponsored = false;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a' && tagName !== 'iframe') return;
      const address = secureAddress(
        String((tagName === 'a' ? properties.href : properties.src) ?? ''),
      );
      if (!address || !isAffiliate(address, hosts)) return;
      file.data.isSponsored = true;
      if (tagName === 'a') properties.rel = [...new Set([...wordsOf(properties.rel), 'sponsored'])];
    });
  };
}

/** A property that is a list of words, as a parser gives it or as an author's HTML was. */
function wordsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.map(String)
    : String(value ?? '')
        .split(/\s+/)
        .filter(Boolean);
}
