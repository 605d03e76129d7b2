// @ts-check
// Runs what reads and renders posts out of one bundle. Node reads TypeScript through a thread that
// looks at each module first, so that some seven hundred modules take each process and each thread
// more than a second; a bundle of them takes a quarter of one, and is made once for all.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

/** What may be imported: modules of this folder. */
const entries = ['check', 'render-ahead', 'host-rules'];

/**
 * What they give.
 *
 * @typedef {{
 *   check: typeof import('./check.ts'),
 *   'render-ahead': typeof import('./render-ahead.ts'),
 *   'host-rules': typeof import('./host-rules.ts'),
 * }} Modules
 */

/** Beside the articles, where hosts keep it between builds. */
const folder = path.join('.next', 'cache', 'kiji', 'code');

/** Files of ours that the last bundle was made of. */
const listOfInputs = path.join(folder, 'inputs.json');

/**
 * How much a function of JavaScript does, in bytes of its code, before V8 compiles it anew for
 * speed. By default that is a tenth of this, meant for servers; here each thread would spend a third
 * of its time on compiling what it is done with a few seconds later. V8 12 and later count
 * otherwise, and compile in smaller steps.
 */
const compiledAfter = 1_000_000;

/** Loaded by themselves, where they are asked for: hundreds of files, of which a blog needs a few. */
const external = ['shiki', 'shiki/*', 'temml', 'sharp', 'esbuild', 'next', 'next/*'];

/**
 * Imports a module out of the bundle, which is made where there is none of the code
 * as it is now.
 *
 * @template {keyof Modules} Name
 * @param {Name} name
 * @returns {Promise<Modules[Name]>}
 */
export async function importBundled(name) {
  if (Number.parseInt(process.versions.v8, 10) < 12)
    setFlagsFromString(`--interrupt-budget=${compiledAfter}`);
  const made = hashOf(lastInputs());
  const current = made && existsSync(path.join(folder, made)) ? made : await bundle();
  return import(pathToFileURL(path.resolve(folder, current, `${name}.mjs`)).href);
}

/** @returns {Promise<string>} The name of its folder. */
async function bundle() {
  const { build } = await import('esbuild');
  const temporary = path.join(folder, `new-${process.pid}-${Date.now()}`);
  const { metafile } = await build({
    entryPoints: entries.map((entry) => path.join('cli', `${entry}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir: temporary,
    // Next.js says of its folder that `.js` in it is CommonJS.
    outExtension: { '.js': '.mjs' },
    external,
    // Node wants the whole name, which bundlers do without.
    alias: { 'next/image': 'next/image.js' },
    metafile: true,
    logLevel: 'silent',
    banner: {
      // For packages that are written in CommonJS.
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const inputs = Object.keys(metafile.inputs).filter((file) => !/^node_modules|:/.test(file));
  const name = hashOf(inputs);
  if (name === undefined) throw new Error('A file of the code is gone that was there just now');
  try {
    renameSync(temporary, path.join(folder, name));
  } catch (error) {
    // Another process was first with the same.
    if (!existsSync(path.join(folder, name))) throw error;
    rmSync(temporary, { recursive: true });
  }
  for (const other of readdirSync(folder)) {
    if (other !== name && !other.startsWith('new-'))
      rmSync(path.join(folder, other), { recursive: true });
  }
  writeFileSync(listOfInputs, JSON.stringify(inputs));
  return name;
}

/** @returns {string[]} */
function lastInputs() {
  try {
    return JSON.parse(readFileSync(listOfInputs, 'utf8'));
  } catch {
    return [];
  }
}

/**
 * Of all that a bundle follows from; nothing where a file of it is gone.
 *
 * @param {readonly string[]} inputs
 */
function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node);
  try {
    for (const file of [...inputs, 'package.json', 'package-lock.json', 'cli/bundle.js'])
      hash.update(`\0${file}\0`).update(readFileSync(file));
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 40);
}
