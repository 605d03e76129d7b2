import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** Knows where links between posts lead, seen from one of them. */
export interface PostLinks {
  /**
   * The URL of the post that a target stands for: a path of its file, relative to the post or to
   * the folder of posts, an address that it had on the old site, or its own. With the fragment.
   * Nothing where it stands for no post.
   */
  resolve(target: string): string | undefined;
  /** Why readers get nowhere with a target, and what to write instead; nothing where they do. */
  fault(target: string): string | undefined;
}

/**
 * Makes links between posts, as the old site or an editor of Markdown understands them, into links
 * of this site, and names those that lead to no post.
 *
 * In: `<a href="../2020/other.md#b">`. Out: `<a href="/blog/other#b">`.
 */
export function rehypePostLinks(links: PostLinks) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', ({ tagName, properties, position }) => {
      const { href } = properties;
      if ((tagName !== 'a' && tagName !== 'area') || typeof href !== 'string') return;
      const target = href.trim();
      if (target === '' || /^[#?]/.test(target)) return;
      const fault = links.fault(target);
      if (fault !== undefined) file.message(fault, { place: position, ruleId: 'dead-link' });
      properties.href = links.resolve(target) ?? href;
    });
  };
}
