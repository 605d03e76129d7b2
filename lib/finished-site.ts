import path from 'node:path';
import { comparablePath, encodedPath } from './urls.ts';

/** What a build knows of its finished site, so that a server need not look for it. */
export interface FinishedSite {
  /** Every file by its path on the site, as {@link addressOf} writes it. What is not here is not public. */
  files: Record<string, FinishedFile>;
  /** Former addresses, in the order in which they are tried. */
  redirects: FinishedRedirect[];
  /** Whether something on the site is answered by Next.js, such as a page with islands. */
  needsNext: boolean;
}

/** A file of the finished site. */
export interface FinishedFile {
  /** Where it lies in the folder, when that is not what its path says: the page of a path. */
  file?: string;
  /** Changes with its content. */
  tag: string;
  /** What its name does not tell, such as the type of a feed; names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** Whether the folder has it compressed too, as `.br` and `.gz` beside it. */
  isCompressed?: true;
}

/** A former address. */
export interface FinishedRedirect {
  /** The path, percent-encoded, or a regular expression that a path has to match. */
  from: string;
  isPattern?: true;
  /** Where it leads; `$1` is the first group of the pattern. */
  to: string;
  status: number;
}

/** Path of the page that says that there is none. Nobody asks for it by name. */
export const notFoundPath = '/404.html';

/** The folder of the finished site: what lies there is public, and nothing else. */
export function siteFolder(distDir: string): string {
  return path.join(distDir, 'site');
}

/** The file that holds the {@link FinishedSite}, beside the folder. */
export function siteFile(distDir: string): string {
  return path.join(distDir, 'site.json');
}

/** A path as files are known by: percent-encoded in one way, in NFC. */
export function addressOf(pathname: string): string {
  return encodedPath(comparablePath(pathname));
}
