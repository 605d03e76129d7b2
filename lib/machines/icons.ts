import path from 'node:path';
import sharp from 'sharp';

/** The one source of all icons. */
const source = path.join('app', 'icon.svg');

/** The sides of the icons for home screens, in pixels. */
export const iconSizes = [192, 512] as const;

/** The icon as PNG. */
export async function iconPng(size: number): Promise<Buffer> {
  // Drawn at the size that it is wanted in, for it has no pixels of its own.
  return sharp(path.resolve(source), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
}

/** The icon as ICO, for whoever asks for `/favicon.ico` without having read a page. */
export async function iconIco(): Promise<Buffer> {
  const size = 48;
  const image = await iconPng(size);
  // A directory of one entry, whose image is a PNG.
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}
