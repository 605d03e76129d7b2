import path from 'node:path';
import type { Site } from '../config/site.ts';
import type { PostLinks } from '../markdown/rehype-post-links.ts';
import { formerPaths, permalinkShape } from '../posts/permalinks.ts';
import { type Entry, isPost } from '../posts/post.ts';
import { comparablePath, isPostPath } from '../urls.ts';
import type { PostIndex } from './post-index.ts';

/** What links are understood by. */
export interface LinkSurroundings extends Pick<Site, 'origin' | 'permalinks' | 'formerUrls'> {
  index: PostIndex;
  /** Whether a file is served from a path of the site, decoded. */
  isServed(path: string): boolean;
}

/** A link to a page of this site, taken apart. */
interface Target {
  /** Decoded, in NFC; from `/` on or relative, never empty. */
  path: string;
  /** Query and fragment. */
  rest: string;
}

/** How an entry links to others. */
export function linksOf(entry: Entry, surroundings: LinkSurroundings): PostLinks {
  const { index, permalinks, isServed } = surroundings;
  const here = entry.path;
  // An address without its year looks like any other.
  const shapes = permalinks
    .filter((pattern) => pattern.includes(':year'))
    .map((pattern) => permalinkShape(pattern));

  function find(named: string): Entry | undefined {
    const found = index.byAddress(named);
    if (found || (named.startsWith('/') && isServed(named))) return found;
    const isFile = named.endsWith('.md');
    const segments = named.split('/').filter((segment) => !['', '.', '..'].includes(segment));
    if (named.startsWith('/')) {
      return isFile ? fileBelow(segments) : segments.length > 1 ? index.byFile(named) : undefined;
    }
    return (
      index.byFile(path.posix.join(path.posix.dirname(entry.file.path), named)) ??
      index.byFile(named) ??
      (isFile || segments.length === 1 ? fileBelow(segments) : undefined) ??
      fromFormerAddress(named)
    );
  }

  /**
   * A file named from above the folder of posts, as Hugo's content folder is, or in a folder that
   * is gone. Of `posts/2020/a.md`, `2020/a.md` is tried, then `a.md`, then the only file of that name.
   */
  function fileBelow(segments: readonly string[]): Entry | undefined {
    const tails = segments.map((_, start) => segments.slice(start).join('/'));
    const name = segments.at(-1) === 'index.md' ? segments.at(-2) : segments.at(-1);
    return (
      tails.map((tail) => index.byFile(tail)).find((found) => found !== undefined) ??
      (name === undefined ? undefined : index.byName(name))
    );
  }

  /** A path as browsers joined it to the address that the post had, or has. */
  function fromFormerAddress(named: string): Entry | undefined {
    return [...(isPost(entry) ? formerPaths(entry, permalinks) : []), here]
      .flatMap((base) => [`${base}/`, base])
      .map((base) => index.byAddress(joined(base, named)))
      .find((found) => found !== undefined);
  }

  return {
    resolve(link) {
      const target = targetOf(link, surroundings);
      const found = target && find(target.path);
      return found && found.path + target.rest;
    },
    fault(link) {
      const target = targetOf(link, surroundings);
      if (!target) return undefined;
      const found = find(target.path);
      if (found?.hidden && !entry.hidden) {
        return `The link ${link} leads to ${found.file.shownPath}, which readers don't see: ${found.hidden}. Leave the link out until they do`;
      }
      const address = joined(here, target.path);
      const isOfPost =
        target.path.endsWith('.md') ||
        isPostPath(address) ||
        shapes.some((shape) => shape.test(address));
      if (found || !isOfPost || isServed(address)) return undefined;
      return `The link ${link} leads to no post. Write the path of its file, such as ./other.md, or its address`;
    },
  };
}

/** Takes a link apart; nothing for one that leads to another site or stays in the post. */
function targetOf(link: string, { origin, formerUrls }: LinkSurroundings): Target | undefined {
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  const path = pathOnSite(address, [origin, ...formerUrls]);
  return path ? { path: comparablePath(path), rest } : undefined;
}

/** The path of an address that begins with one of this site's own; a mere path as it is. */
function pathOnSite(address: string, own: readonly string[]): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address;
  const [, host, rest = ''] = /^(?:https?:)?\/\/([^/]*)(.*)$/is.exec(address) ?? [];
  for (const url of own.map((each) => new URL(each))) {
    const base = url.pathname.replace(/\/$/, '');
    if (host?.toLowerCase() === url.host && `${rest}/`.startsWith(`${base}/`)) {
      return rest.slice(base.length) || '/';
    }
  }
  return undefined;
}

/** A path as a browser joins it to that of a page, without a slash at the end. */
function joined(page: string, named: string): string {
  return path.posix.resolve(comparablePath(page).replace(/[^/]*$/, ''), named);
}
