import type { Root } from 'hast';
import { secureAddress } from '../embeds/address.ts';
import { visit } from './visit.ts';

/** What elements of embeds load from; a link of the text is the author's and stays as it is. */
const loadingProperties: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    iframe: ['src'],
    script: ['src'],
    img: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    source: ['src'],
    embed: ['src'],
    a: ['dataIframelyUrl'],
  }),
);

/**
 * Makes the addresses that a page loads from https, where they have no scheme or are http of a
 * host that is known to serve https. Everything else stays letter for letter.
 *
 * In: `<script src="//cdn.example/x.js">`. Out: `<script src="https://cdn.example/x.js">`.
 */
export function rehypeSecureAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      for (const name of loadingProperties.get(tagName) ?? []) {
        const value = properties[name];
        if (typeof value !== 'string' || !/^\s*(?:http:)?\/\//i.test(value)) continue;
        const address = secureAddress(value);
        if (address?.protocol === 'https:') {
          properties[name] = value.trim().replace(/^(?:http:)?(?=\/\/)/i, 'https:');
        }
      }
    });
  };
}
