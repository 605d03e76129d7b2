import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../config/site.ts';
import type { LocalFiles } from '../markdown/rehype-local-files.ts';
import type { Entry } from '../posts/post.ts';
import { besidePath } from '../urls.ts';

/** Where the files that an entry names are: its own folder, `STATIC_DIR` and `public/`, and nowhere else. */
export function localFilesOf(
  entry: Entry,
  { staticDir }: Pick<Site, 'staticDir'>,
  publicDir: string,
): LocalFiles {
  /** A path from the entry's file that ends in `STATIC_DIR`. */
  function insideStaticDir(relative: string): string | undefined {
    if (staticDir === undefined) return undefined;
    const absolute = path.resolve(
      /* turbopackIgnore: true */ path.dirname(entry.file.absolutePath),
      relative,
    );
    const inside = path.relative(staticDir, absolute);
    if (inside.startsWith('..') || path.isAbsolute(inside) || !existsSync(absolute))
      return undefined;
    return encodePath(inside.split(path.sep));
  }

  /** Whether a file is served from a path, which a browser reads from the page's address on. */
  function onSite(urlPath: string): boolean {
    const sitePath = path.posix.resolve(path.posix.dirname(entry.path), urlPath);
    const folders = staticDir === undefined ? [publicDir] : [publicDir, staticDir];
    return folders.some((folder) => {
      const file = path.join(/* turbopackIgnore: true */ folder, sitePath);
      return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    });
  }

  return {
    onSite,
    besidePost(relative) {
      const named = path.posix.normalize(relative).normalize('NFC');
      // On disk a name may be in another form of Unicode than in the text.
      const file = entry.file.files.find((name) => name.normalize('NFC') === named);
      if (file !== undefined) return besidePath(entry.path, file);
      return insideStaticDir(relative);
    },
  };
}

function encodePath(segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
