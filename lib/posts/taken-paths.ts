import { statSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../config/site.ts';
import { comparablePath } from '../urls.ts';

/**
 * Says what answers at a path of the site before any page would: a redirect of the configuration,
 * or a file of a folder that is served from `/`.
 */
export function takenPaths(
  { redirects, staticDir }: Pick<Site, 'redirects' | 'staticDir'>,
  publicDir: string,
): (path: string) => string | undefined {
  const redirected = new Set(Object.keys(redirects).map(withoutSlash));
  const folders = [publicDir, ...(staticDir === undefined ? [] : [staticDir])];
  return (url) => {
    const plain = withoutSlash(url);
    if (redirected.has(plain)) return `redirects in blog.config.ts`;
    const file = folders
      .map((folder) => path.join(/* turbopackIgnore: true */ folder, plain))
      .find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
    return file && `the file ${path.relative(process.cwd(), file)}`;
  };
}

function withoutSlash(url: string): string {
  return comparablePath(url).replace(/\/$/, '');
}
