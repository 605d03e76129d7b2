import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a process that draws has its fonts. */
export interface FontSettings {
  /** Where they are unpacked. */
  fonts: string;
  /** What the variable `FONTCONFIG_FILE` has to name when the process starts. */
  file: string;
}

/**
 * Writes settings of fontconfig with one folder and no font of the system, so that a picture is the
 * same wherever it is drawn. https://www.freedesktop.org/software/fontconfig/fontconfig-user.html
 *
 * @param folder of the process, which is there.
 */
export async function writeFontSettings(folder: string): Promise<FontSettings> {
  const [fonts, cache] = [path.join(folder, 'fonts'), path.join(folder, 'cache')];
  const file = path.join(folder, 'fonts.conf');
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escaped(fonts)}</dir><cachedir>${escaped(cache)}</cachedir></fontconfig>
`,
  );
  return { fonts, file };
}
