// @ts-check

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Imports a TypeScript module with all that it imports of the project, in one piece. Loading a
 * hundred modules one by one, each through a hook that takes its types out, takes four times as
 * long. Packages stay where they are.
 *
 * @param {string} file - Absolute path of the module.
 * @param {string} folder - Where the piece is written; within the project, for packages are looked
 *   up from there.
 * @returns {Promise<{ module: any, code: string }>} What the module exports, and a hash of all of it.
 */
export async function importBundled(file, folder) {
  const { build } = await import('esbuild');
  const outfile = resolve(join(folder, 'steps.mjs'));
  const { outputFiles } = await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [ownAddresses],
    write: false,
  });
  const [{ contents, hash } = { contents: '', hash: '' }] = outputFiles;
  await mkdir(folder, { recursive: true });
  await writeFile(outfile, contents);
  return { module: await import(pathToFileURL(outfile).href), code: hash };
}

/**
 * Has `import.meta.url` say where a module was written, as it does without a bundle.
 *
 * @type {import('esbuild').Plugin}
 */
const ownAddresses = {
  name: 'own-addresses',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
    });
  },
};
