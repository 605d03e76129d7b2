/** Whether the HTML of a post is kept as it is, or what could run is taken out of it. */
export type Trust = 'author' | 'sanitize';

/** Folders of posts, `guests` or `guests/2026`, and how their posts are taken; `''` is all of them. */
export type TrustByFolder = Readonly<Record<string, Trust>>;

/**
 * How a post is taken: as the innermost folder says that it stands in, or stricter.
 *
 * @param path the post's, relative to the folder of posts.
 * @param wish what the post says of itself: it can ask for less trust, never for more.
 */
export function trustOf(path: string, byFolder: TrustByFolder, wish: string | undefined): Trust {
  if (wish !== undefined && wish !== 'author') return 'sanitize';
  const place = path.normalize('NFC');
  const [innermost] = Object.keys(byFolder)
    .filter((folder) => folder === '' || place.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length);
  return (innermost === undefined ? undefined : byFolder[innermost]) ?? 'author';
}

/** A folder as `trustOf` compares it: without `./` and slashes at its ends, in NFC. */
export function plainFolder(folder: string): string {
  return folder
    .normalize('NFC')
    .replace(/^(?:\.?\/)+|\/+$/g, '')
    .replace(/^\.$/, '');
}
