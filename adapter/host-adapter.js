// @ts-check

import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The adapter that a host names in `NEXT_ADAPTER_PATH`. A project's own `adapterPath` takes its
 * place in Next.js, so ours has to call it.
 *
 * It is looked up and loaded as Next.js does it, from an absolute path or a package name, and also
 * from a path relative to the project.
 *
 * @param {string | undefined} name - What the variable holds.
 * @param {string} projectDir - Absolute path of the Next.js project.
 * @param {string} own - Absolute path of our own entry, which must not call itself.
 * @returns {Promise<import('next').NextAdapter | undefined>}
 */
export async function hostAdapter(name, projectDir, own) {
  if (!name) return undefined;
  const file = createRequire(join(projectDir, 'package.json')).resolve(name);
  if (realpathSync(file) === realpathSync(own)) return undefined;
  const module = await import(pathToFileURL(file).href);
  return module.default || module;
}
