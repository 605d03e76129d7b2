import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesOf } from '../measured/folder-size.ts';

/** What hosts compress. */
const texts = /\.(?:html|css|js|json|svg|xml|txt)$/;

/** The quality that hosts compress with as they serve. */
const quality = 6;

/** Lays compressed files beside those of a folder, as a host would send them. */
export async function compressFolder(folder: string): Promise<void> {
  for (const file of await filesOf(folder)) {
    if (!texts.test(file)) continue;
    const content = await readFile(file);
    await writeFile(`${file}.gz`, gzipSync(content, { level: quality }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
    await writeFile(`${file}.br`, brotliCompressSync(content, { params }));
  }
}
