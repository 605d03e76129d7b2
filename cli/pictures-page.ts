import type { PageKind } from '#lib/testing/page-kinds.ts';

/** A picture of a page: on which screen, and in which scheme. */
export interface Picture {
  /** The name of the kind of page. */
  name: string;
  /** The screen, in CSS pixels. */
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

/** A phone, a tablet, and a wide screen. */
const screens = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
];

const schemes = ['light', 'dark'] as const;

/** The pictures of a page, from the narrowest screen to the widest, light before dark. */
export function picturesOf({ name }: Pick<PageKind, 'name'>): Picture[] {
  return screens.flatMap((screen) => schemes.map((scheme) => ({ name, ...screen, scheme })));
}

/** The file of a picture, such as `home-390-dark.webp`. */
export function pictureFile({ name, width, scheme }: Picture): string {
  return `${name}-${width}-${scheme}.webp`;
}

/** The Markdown of the page that shows all pictures, light beside dark. */
export function picturesPage(kinds: readonly PageKind[]): string {
  const parts = [
    '# Pictures',
    'Every kind of page of the sample blog on a phone, a tablet and a wide screen, light and dark. Frames of third parties are empty, for nothing is fetched from them here. `npm run pictures` takes them anew.',
    ...kinds.map((kind) => `${heading(kind)}\n\n${table(kind)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading({ kind, path }: PageKind): string {
  return `## ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n\`${decodeURI(path)}\``;
}

function table(kind: PageKind): string {
  const shown = picturesOf(kind).map(
    (picture) =>
      `![${kind.kind}, ${picture.width} px, ${picture.scheme}](pictures/${pictureFile(picture)})`,
  );
  const rows = screens.map(
    ({ width }, index) => `| ${width} px | ${shown[2 * index]} | ${shown[2 * index + 1]} |`,
  );
  return ['| | Light | Dark |', '| --- | --- | --- |', ...rows].join('\n');
}
