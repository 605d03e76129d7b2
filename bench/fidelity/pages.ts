import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Gives the HTML of the page at a path, decoded; none where the site has no such page. */
export type Pages = (page: string) => Promise<string | undefined>;

/** The pages that a server answers with. */
export function pagesOfServer(origin: string): Pages {
  return async (page) => {
    const response = await fetch(new URL(encoded(page), origin));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    return response.text();
  };
}

/** The pages below a folder, such as `.next`, where they lie as `…/blog/SLUG.html` or `…/blog/SLUG/index.html`. */
export async function pagesOfFolder(folder: string): Promise<Pages> {
  const files = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true })) {
    const page = /^(.*?)(?:\/index)?\.html$/.exec(`/${file.split(path.sep).join('/')}`)?.[1] ?? '';
    // How deep in the folder the site lies, nothing says: what is less deep is taken first.
    const parts = page.split('/');
    for (let start = 1; start < parts.length; start += 1) {
      const end = `/${parts.slice(start).join('/')}`;
      if (file.length < (files.get(end)?.length ?? Number.POSITIVE_INFINITY)) files.set(end, file);
    }
  }
  return async (page) => {
    const file = files.get(page) ?? files.get(encoded(page));
    return file === undefined ? undefined : readFile(path.join(folder, file), 'utf8');
  };
}

function encoded(page: string): string {
  return page.split('/').map(encodeURIComponent).join('/');
}
