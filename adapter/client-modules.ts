import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';

/**
 * The client modules that Next.js puts on every page of the app router, as paths in its package.
 *
 * Tried on 16.4.6, where a page of server components lists exactly these. A path prefix would not
 * do: `next/link` and `next/script` lie beside them, and do need the runtime.
 */
export const frameworkModules: ReadonlySet<string> = new Set([
  'next/dist/client/components/builtin/global-error.js',
  'next/dist/esm/client/components/client-page.js',
  'next/dist/esm/client/components/client-segment.js',
  'next/dist/esm/client/components/http-access-fallback/error-boundary.js',
  'next/dist/esm/client/components/layout-router.js',
  'next/dist/esm/client/components/render-from-template-context.js',
  'next/dist/esm/lib/framework/boundary-components.js',
  'next/dist/esm/lib/metadata/generate/icon-mark.js',
]);

/**
 * The client components that a page, its layouts and its error boundaries bring, Next.js's own
 * scaffolding aside. Empty for a page of server components.
 *
 * @param pageFile - The page's server entry, as `outputs.appPages` names it.
 * @throws When the manifest beside it isn't what Turbopack writes.
 */
export async function clientComponents(pageFile: string): Promise<readonly string[]> {
  const file = pageFile.replace(/\.js$/, '_client-reference-manifest.js');
  return componentsIn(await readFile(file, 'utf8'), file);
}

/** The same, from the source of a manifest. */
export function componentsIn(source: string, file: string): readonly string[] {
  const modules = modulesIn(source, file).map((key) => key.replace(/^\[project\]\//, ''));
  const inPackage = modules.map((path) => path.replace(/^.*\bnode_modules\//, ''));
  if (!inPackage.includes('next/dist/esm/client/components/layout-router.js')) {
    throw new Error(`${file} doesn't list layout-router.js, which every page of Next.js has`);
  }
  return inPackage.filter((path) => !frameworkModules.has(path));
}

/** The manifest is a script that sets a global, so it is run, in a context of its own. */
function modulesIn(source: string, file: string): readonly string[] {
  const context: { __RSC_MANIFEST?: Record<string, { clientModules?: object }> } = {};
  runInNewContext(source, context);
  const keys = Object.values(context.__RSC_MANIFEST ?? {}).flatMap(({ clientModules }) =>
    Object.keys(clientModules ?? {}),
  );
  // webpack names files absolutely, and lists the whole app's client components for every page.
  if (keys.some((key) => !key.startsWith('[project]/'))) {
    throw new Error(`${file} isn't as Turbopack writes it; builds with webpack are not supported`);
  }
  return keys;
}
