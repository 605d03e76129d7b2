import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Gives the HTML of a post's page; none where the site has no such page. */
export type Pages = (slug: string) => Promise<string | undefined>;

/** The pages that a server answers with. */
export function pagesOfServer(origin: string): Pages {
  return async (slug) => {
    const response = await fetch(new URL(`/blog/${encodeURIComponent(slug)}`, origin));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    return response.text();
  };
}

/** The pages below a folder, such as `.next`, where they lie as `…/blog/SLUG.html` or `…/blog/SLUG/index.html`. */
export async function pagesOfFolder(folder: string): Promise<Pages> {
  const files = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    const slug = /(?:^|\/)blog\/([^/]+?)(?:\/index)?\.html$/.exec(
      file.split(path.sep).join('/'),
    )?.[1];
    if (slug !== undefined) files.set(slug, path.join(folder, file));
  }
  return async (slug) => {
    const file = files.get(slug) ?? files.get(encodeURIComponent(slug));
    return file === undefined ? undefined : readFile(file, 'utf8');
  };
}
