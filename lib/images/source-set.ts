import { getImageProps } from 'next/image';
import { imageCopyPath } from '../urls.ts';
import { columnWidth } from './copies.ts';
import type { ImageFile } from './image-file.ts';

/**
 * The smaller copies of an image for its `srcset` and `sizes`; nothing for one that has none.
 *
 * @param url the image's own path, percent-encoded.
 * @param shownWidth how wide the author wants it, in CSS pixels.
 */
export function sourceSet(
  url: string,
  { width, height, key, widths }: ImageFile,
  shownWidth = width,
): { srcSet: string; sizes: string } | undefined {
  const largest = widths.at(-1);
  if (largest === undefined) return undefined;
  const shown = Math.min(shownWidth, columnWidth);
  const { srcSet = '', sizes = '' } = getImageProps({
    src: url,
    alt: '',
    width,
    height,
    sizes: `(max-width: ${shown}px) 100vw, ${shown}px`,
    loader: (asked) =>
      imageCopyPath(url, key, widths.find((each) => each >= asked.width) ?? largest),
  }).props;
  return { srcSet: withoutRepetitions(srcSet), sizes };
}

/** An image that is smaller than the largest width has one copy for several. */
function withoutRepetitions(srcSet: string): string {
  const byUrl = new Map<string, string>();
  for (const candidate of srcSet.split(', ')) {
    const [url = ''] = candidate.split(' ');
    if (!byUrl.has(url)) byUrl.set(url, candidate);
  }
  return [...byUrl.values()].join(', ');
}
