/** Whether the HTML of a post is kept as it is: `author`, or passes a sanitiser. */
export type Trust = 'author' | 'sanitize';

/** The same for all posts, or by folder of `POSTS_DIR`: `{ guests: 'sanitize' }`. */
export type TrustByFolder = Trust | Readonly<Record<string, Trust>>;

/** What the configuration says of a post. Of folders that it is in, the longest decides. */
export function trustOf(path: string, trust: TrustByFolder): Trust {
  if (typeof trust === 'string') return trust;
  const [[, longest] = []] = Object.entries(trust)
    .filter(([folder]) => isIn(path, folder))
    .sort(([a], [b]) => b.length - a.length);
  return longest ?? 'author';
}

/** Folders of the configuration that no post is in. */
export function foldersWithoutPosts(paths: readonly string[], trust: TrustByFolder): string[] {
  if (typeof trust === 'string') return [];
  return Object.keys(trust).filter((folder) => !paths.some((path) => isIn(path, folder)));
}

/** A folder as the paths of posts name it: `./guests/` is `guests`, and all of them is ``. */
export function folderName(folder: string): string {
  const segments = folder.normalize('NFC').split(/[/\\]/);
  return segments.filter((segment) => segment !== '' && segment !== '.').join('/');
}

/** @param path relative to the folder of posts; `folder` is one of `folderName`. */
function isIn(path: string, folder: string): boolean {
  return folder === '' || path.normalize('NFC').startsWith(`${folder}/`);
}
