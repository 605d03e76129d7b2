import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { SKIP, visit } from './visit.ts';

declare module 'vfile' {
  interface DataMap {
    imageSizes: ReadonlyMap<Element, SiteImage>;
  }
}

/** An image of the site, as a page is to ask for it. */
export interface SiteImage {
  /** Pixels of the image as it is seen, turned as its camera says. */
  width: number;
  height: number;
  /** Smaller copies of it; none where it is best as it is. */
  copies?: { srcSet: string; sizes: string };
}

/**
 * Finds an image by its URL on the site; nothing where there is none of a known size.
 *
 * @param shownWidth how wide the author wants it, in pixels.
 * @returns `'unreadable'` for a file that is no image, or a broken one.
 */
export type FindImage = (
  url: string,
  shownWidth?: number,
) => Promise<SiteImage | 'unreadable' | undefined>;

/**
 * Images of the site have a size, so that nothing moves when they come, and smaller copies. Images
 * are fetched when they come near, an image before all text at once, and decoded beside the text.
 * What the author wrote wins. Puts what was found into `file.data.imageSizes`.
 *
 * In: `<img src="/sea.png">`.
 * Out: `<img src="/sea.png" loading="lazy" decoding="async" width="900" height="600" srcset="…" sizes="…">`.
 */
export function rehypeImages(findImage: FindImage) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const images: { image: Element; inPicture: boolean }[] = [];
    visit(tree, 'element', (image, _, parent) => {
      if (image.tagName !== 'img') return;
      const inPicture = parent?.type === 'element' && parent.tagName === 'picture';
      images.push({ image, inPicture });
    });
    const sizes = new Map<Element, SiteImage>();
    file.data.imageSizes = sizes;
    const first = firstToSee(tree);
    for (const { image, inPicture } of images) {
      const { properties, position } = image;
      if (image === first && properties.loading === undefined) {
        properties.loading = 'eager';
        properties.fetchPriority ??= 'high';
      }
      properties.loading ??= 'lazy';
      properties.decoding ??= 'async';
      const src = String(properties.src ?? '').replace(/[?#].*$/s, '');
      const found = /^\/(?!\/)/.test(src) && (await findImage(src, pixels(properties.width)));
      if (found === 'unreadable') {
        file.message(`The image ${src} can't be read. Save it again as PNG, JPEG or WebP`, {
          place: position,
          ruleId: 'broken-image',
        });
      } else if (found) {
        sizes.set(image, found);
        giveSize(properties, found);
        if (!inPicture && properties.srcSet === undefined) Object.assign(properties, found.copies);
      }
    }
  };
}

/** The side that the author left out follows from the other. */
function giveSize(properties: Element['properties'], image: SiteImage): void {
  const { width, height, style } = properties;
  // A width of pixels beside a height of its own would pull the image out of shape.
  if (/(?:^|[;\s])height\s*:/i.test(String(style ?? ''))) return;
  if (width === undefined && height === undefined) {
    properties.width = image.width;
    properties.height = image.height;
  } else if (height === undefined) {
    const shown = pixels(width);
    if (shown) properties.height = Math.round((shown * image.height) / image.width);
  } else if (width === undefined) {
    const shown = pixels(height);
    if (shown) properties.width = Math.round((shown * image.width) / image.height);
  }
}

/** The value of an attribute in pixels; nothing for a percentage. */
function pixels(value: Element['properties'][string]): number | undefined {
  const number = /^\d+(?:\.\d+)?(?=(?:px)?$)/.exec(String(value ?? '').trim())?.[0];
  return number === undefined || Number(number) === 0 ? undefined : Number(number);
}

/** The image that an article begins with, before any text. */
function firstToSee(tree: Root): Element | undefined {
  let first: Element | undefined;
  visit(tree, (node) => {
    if (node.type === 'text' ? node.value.trim() !== '' : isSeen(node)) {
      if (node.type === 'element' && node.tagName === 'img') first = node;
      return false;
    }
    return node.type === 'element' && /^(?:script|style|template)$/.test(node.tagName)
      ? SKIP
      : undefined;
  });
  return first;
}

function isSeen(node: { type: string; tagName?: string }): boolean {
  return ['img', 'iframe', 'video', 'audio', 'table', 'pre', 'hr', 'object', 'svg'].includes(
    node.tagName ?? '',
  );
}
