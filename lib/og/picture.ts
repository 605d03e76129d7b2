/** What an Open Graph image shows. All of it is plain text. */
export interface Picture {
  title: string;
  /** Of the title, a BCP 47 tag: the same character looks different in Japanese and Chinese. */
  language: string;
  /** Who says it: the name of the site. */
  site: string;
  /** A day in words, or whatever else stands at the end of the last line. */
  aside?: string;
  tags: readonly string[];
}

/** Pixels, as Facebook, X and LinkedIn want them. */
export const pictureSize = { width: 1200, height: 630 } as const;

export const pictureType = 'image/png';
