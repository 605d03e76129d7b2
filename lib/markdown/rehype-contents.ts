import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { textOf, visitHeadings } from './heading.ts';

/** A heading as the list of contents shows it. */
export interface ContentsEntry {
  /** The heading's `id`. */
  id: string;
  text: string;
  /** 2 or 3. */
  rank: number;
}

declare module 'vfile' {
  interface DataMap {
    contents: ContentsEntry[];
  }
}

/** Puts the headings of the two highest ranks into `file.data.contents`. Wants their ids. */
export function rehypeContents() {
  return (tree: Root, file: VFile): void => {
    const contents: ContentsEntry[] = [];
    visitHeadings(tree, ({ properties, ...heading }, rank) => {
      const text = textOf({ ...heading, properties }).trim();
      if (rank <= 3 && properties.id && text !== '')
        contents.push({ id: String(properties.id), text, rank });
    });
    file.data.contents = contents;
  };
}
