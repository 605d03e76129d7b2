import { readFileSync } from 'node:fs';
import { type FinishedSite, siteFile } from '../lib/finished-site.ts';

/** Path of the style sheet that the rules of all pages are taken from. It lies in the build, though no page links to it. */
export function wholeSheet(): string {
  const { files }: FinishedSite = JSON.parse(readFileSync(siteFile('.next'), 'utf8'));
  const [sheet, ...others] = Object.keys(files).filter((path) =>
    /^\/_next\/static\/.*\.css$/.test(path),
  );
  if (sheet === undefined || others.length > 0)
    throw new Error('The build has not one style sheet');
  return sheet;
}
