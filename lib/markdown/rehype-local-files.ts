import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { plainPath } from '../urls.ts';
import { visit } from './visit.ts';

/** Tells where a file that a post names by a path is found. */
export interface LocalFiles {
  /** The URL of a file beside the post, by its path relative to the post; none where there is none. */
  besidePost(path: string): string | undefined;
  /** Whether a file is served from a path, from `/` or relative to the address of the page. */
  onSite(path: string): boolean;
}

const fileProperties: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    img: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    source: ['src'],
    track: ['src'],
    embed: ['src'],
    object: ['data'],
    iframe: ['src'],
    a: ['href'],
  }),
);

/**
 * Makes paths of files beside the post into URLs of the site, and names images that are not there.
 *
 * In: `<img src="./a b.png">` in the post `x`. Out: `<img src="/blog/x/a%20b.png">`.
 */
export function rehypeLocalFiles({ besidePost, onSite }: LocalFiles) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', ({ tagName, properties, position }) => {
      for (const name of fileProperties.get(tagName) ?? []) {
        const value = properties[name];
        if (typeof value !== 'string' || !isPath(value)) continue;
        const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(value) ?? [];
        const url = path.startsWith('/') ? undefined : besidePost(plainPath(path));
        if (url !== undefined) properties[name] = url + rest;
        else if (tagName === 'img' && !onSite(plainPath(path))) {
          file.message(
            `The image ${value} is not there. Put it beside the post's index.md, or into public/ or STATIC_DIR and write its path from /`,
            { place: position, ruleId: 'dead-image' },
          );
        }
      }
    });
  };
}

/** Neither a whole address nor a mere fragment or query. */
function isPath(value: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?]|$)/i.test(value.trim());
}
