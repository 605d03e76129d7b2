import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../articles/kept-file.ts';
import { site } from '../config/site.ts';
import { writeFinished } from '../finished-file.ts';
import { loadSoundCollection } from '../posts/source.ts';

// A page that shows what it showed in the last build is not rendered again: the finished one is
// kept, in a file that is named by all that the page is made of. So a route asks here which of its
// pages are to be rendered, and the adapter takes the others from where they are kept.

/** A page that a route may have to render. */
export interface Renderable<Params> {
  /** What Next.js calls the route with. */
  params: Params;
  /** Its path, decoded. */
  path: string;
  /** All that it shows which is not the same on every page. */
  content: () => Promise<unknown>;
}

/** What is known of a page before it is rendered. */
export interface PlannedPage {
  /** Its path, decoded. */
  path: string;
  /** The route that renders it, such as `/blog/[slug]`. */
  route: string;
  /** The name of the file that it is kept in. */
  file: string;
}

/** Where pages are kept, and what builds know of them, in the folder of builds. */
export const keptPagesFolder = path.join('cache', 'kiji', 'pages');
export const pagePlansFolder = path.join('cache', 'kiji', 'page-plans');

/** How many pages are asked for their content at a time. */
const atOnce = 16;

/**
 * The pages of a route that are not kept, and one at least, so that it stays a route with pages. Its
 * plan is written down for the adapter.
 *
 * @param version of everything that pages have in common, the code among it. Where nobody knows it,
 * every page is rendered: `npm run build` does.
 */
export async function pagesToRender<Params>(
  route: string,
  pages: readonly Renderable<Params>[],
  version = process.env.KEPT_PAGES_VERSION,
  folder = '.next',
): Promise<Params[]> {
  if (version === undefined || version === '') return pages.map(({ params }) => params);
  const common = await commonOf(version);
  const plan: PlannedPage[] = [];
  for (let start = 0; start < pages.length; start += atOnce) {
    const some = pages.slice(start, start + atOnce);
    const contents = await Promise.all(some.map(({ content }) => content()));
    for (const [index, { path }] of some.entries()) {
      const file = `${hashOf(`${common} ${route} ${path} ${textOf(contents[index])}`)}.html`;
      plan.push({ path, route, file });
    }
  }
  const name = `${hashOf(route)}.json`;
  await writeFinished(path.join(folder, pagePlansFolder, name), JSON.stringify(plan));
  const isNew = pages.map((_, index) => !isKept(plan[index], folder));
  return pages.filter((_, index) => isNew[index] || index === 0).map(({ params }) => params);
}

function isKept(page: PlannedPage | undefined, folder: string): boolean {
  return page !== undefined && existsSync(path.join(folder, keptPagesFolder, page.file));
}

/** What routes have planned in this build. */
export async function plannedPages(folder: string): Promise<PlannedPage[]> {
  const plans = path.join(folder, pagePlansFolder);
  const files = (await readdir(plans).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(plans, file), 'utf8')));
  return texts.flatMap((text): PlannedPage[] => JSON.parse(text));
}

/** What all pages share beyond the code: the site, and the pages that are linked from each. */
async function commonOf(version: string): Promise<string> {
  const { pages } = await loadSoundCollection();
  const linked = pages.map(({ path, title, language, frontMatter }) => ({
    path,
    title,
    language,
    frontMatter,
  }));
  // Functions of the configuration are left out, which `version` knows.
  return hashOf(JSON.stringify([version, site, linked]));
}

/** The hashes of posts and pages, which stand in each other's contents many times. */
const hashes = new WeakMap<object, string>();

/**
 * The content of a page as text.
 *
 * @throws {TypeError} for what JSON would leave out: two contents must not seem to be one.
 */
export function textOf(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) => {
    if (value instanceof Map || value instanceof Set || typeof value === 'function') {
      throw new TypeError('The content of a page has to be plain data');
    }
    if (!isEntry(value)) return value;
    const hash = hashes.get(value) ?? hashOf(JSON.stringify(value));
    hashes.set(value, hash);
    return hash;
  });
}

function isEntry(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'bodyLine' in value && 'file' in value;
}
