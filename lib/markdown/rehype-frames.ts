import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { secureAddress } from '../embeds/address.ts';
import { providerOf } from '../embeds/providers.ts';

/** Names a frame of a provider for readers who hear the page. */
export type FrameTitle = (provider: string) => string;

/**
 * Frames load when they come near, have a title, and keep the ratio of their `width` and `height`
 * where a narrow screen shrinks them. What the author wrote wins.
 *
 * In: `<iframe src="https://www.youtube.com/embed/x" width="560" height="315">`.
 * Out: the same with `loading="lazy" title="…" style="aspect-ratio:560/315"`.
 */
export function rehypeFrames({ title }: { title: FrameTitle }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'iframe') return undefined;
      const { properties } = element;
      const address = secureAddress(String(properties.src ?? ''));
      const provider = address && providerOf(address);
      if (address && !provider) {
        file.message(
          `The frame is from ${address.host}, which Kiji does not know; it is kept as it is`,
          { place: element.position, ruleId: 'unknown-host' },
        );
      }
      properties.loading ??= 'lazy';
      properties.title ||= title(provider?.name ?? address?.host ?? 'iframe');
      if (provider?.name === 'YouTube') {
        // Without a referrer YouTube answers with its error 153.
        properties.referrerPolicy ??= 'strict-origin-when-cross-origin';
      }
      keepRatio(properties);
      // The parser gives what stands between the tags as text, for browsers without frames; as
      // text it would be escaped, so it is written back as it was.
      const text = element.children
        .map((child) => (child.type === 'text' ? child.value : ''))
        .join('');
      element.children = text === '' ? [] : [{ type: 'raw', value: text }];
      return SKIP;
    });
  };
}

function keepRatio(properties: Element['properties']): void {
  const [width, height] = [Number(properties.width), Number(properties.height)];
  const style = String(properties.style ?? '');
  if (!(width > 0 && height > 0) || /(?:^|[;\s])(?:height|aspect-ratio)\s*:/i.test(style)) return;
  properties.style = [style.replace(/;\s*$/, ''), `aspect-ratio:${width}/${height}`]
    .filter((declaration) => declaration !== '')
    .join(';');
}
