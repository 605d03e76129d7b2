import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode-text.ts';
import type { PostFile } from './post.ts';
import { postNameOf } from './post-name.ts';

/**
 * All posts below a folder, by path. A post is `NAME.md`, or `NAME/index.md` with the files of its
 * folder, and may say its language, `NAME.en.md`; hidden files and Hugo's `_index.md` are none.
 *
 * @throws when the folder can't be read.
 */
export async function readPostFiles(folder: string): Promise<PostFile[]> {
  const paths = await listFiles(folder);
  const bundles = new Map<string, string[]>(
    paths.filter(isPost).flatMap((file) => {
      const { bundle } = postNameOf(file);
      return bundle === undefined ? [] : [[bundle, []]];
    }),
  );
  for (const file of paths) {
    const bundle = bundleOf(file, bundles);
    if (bundle !== undefined && !file.endsWith('.md')) {
      bundles.get(bundle)?.push(path.posix.relative(bundle, file));
    }
  }
  return Promise.all(
    paths.filter(isPost).map(async (file) => {
      const absolutePath = path.join(/* turbopackIgnore: true */ folder, file);
      const { name, bundle } = postNameOf(file);
      const { text, fault } = decodeText(await readFile(absolutePath));
      return {
        path: file,
        shownPath: path.relative(process.cwd(), absolutePath),
        absolutePath,
        name,
        source: text,
        ...(fault && { fault }),
        files: bundle === undefined ? [] : (bundles.get(bundle) ?? []),
      };
    }),
  );
}

/** A text that changes when a file below a folder is saved, added or removed. */
export async function folderSignature(folder: string): Promise<string> {
  const files = await listFiles(folder);
  const states = files.map(async (file) => {
    const { mtimeMs, size } = await stat(path.join(/* turbopackIgnore: true */ folder, file));
    return `${file} ${mtimeMs} ${size}`;
  });
  return (await Promise.all(states)).join('\n');
}

/** The nearest folder above a file that is a post. */
function bundleOf(file: string, bundles: ReadonlyMap<string, unknown>): string | undefined {
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    if (bundles.has(folder)) return folder;
  }
  return undefined;
}

function isPost(file: string): boolean {
  return file.endsWith('.md') && path.posix.basename(file) !== '_index.md';
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // `parentPath` came with Node 20.12; `path` is its name before.
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((segment) => segment.startsWith('.')))
    .sort();
}
