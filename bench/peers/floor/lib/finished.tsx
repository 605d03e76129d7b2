import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What `prepare.ts` has made: a fragment of HTML for each page, in folders as the pages are. */
const folder = path.resolve(/* turbopackIgnore: true */ process.env.FINISHED_DIR ?? 'finished');

/** The fragments in a folder, by name, without those in folders in it. */
export async function finishedIn(parent: string): Promise<string[]> {
  const files = await readdir(path.join(/* turbopackIgnore: true */ folder, parent));
  return files.filter((file) => file.endsWith('.html')).map((file) => path.basename(file, '.html'));
}

/** A page: the fragment of that name, and nothing else. */
export async function Finished({ name }: { name: string }) {
  const html = await readFile(
    path.join(/* turbopackIgnore: true */ folder, `${name}.html`),
    'utf8',
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: all there is to this page
  return <main dangerouslySetInnerHTML={{ __html: html }} />;
}
