import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import nextConfig from '../../next.config.js';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { copyFileOf, copyWidths, widthsOf } from './copies.ts';

test('next.config.js asks for the widths that are made', () => {
  expect(nextConfig.images?.deviceSizes).toEqual(copyWidths);
});

describe('an image is copied in', () => {
  test.each([
    ['larger than all', 3000, 2000, [680, 1020, 1360]],
    ['between', 1100, 800, [680, 1100]],
    ['hardly larger than a width', 700, 500, [700]],
    ['as wide as the smallest', 680, 500, [680]],
    ['smaller', 679, 5000, []],
    ['longer than WebP holds', 1400, 30_000, [680]],
    ['far longer', 1400, 60_000, []],
  ])('%s: %i × %i', (_, width, height, widths) => {
    expect(widthsOf({ width, height, animated: false })).toEqual(widths);
  });

  test('none, where it moves', () => {
    expect(widthsOf({ width: 3000, height: 2000, animated: true })).toEqual([]);
  });
});

describe('a copy', () => {
  const root = temporaryFolder();
  const source = path.join(root, 'a.jpg');
  const folder = path.join(root, 'cache', 'images');

  beforeAll(async () => {
    // Lying on its side, as telephones write it, with what they know of the place.
    await sharp({ create: { width: 800, height: 1600, channels: 3, background: '#47a' } })
      .withExif({ IFD0: { Copyright: 'a' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(source);
  });

  test('is WebP, upright, and without what the camera wrote', async () => {
    const file = await copyFileOf(source, 680, { folder, name: 'a-680' });
    expect(file).toBe(path.join(folder, 'a-680.webp'));
    expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 680, height: 340 });
    expect((await sharp(file).metadata()).exif).toBeUndefined();
  });

  test('is made once', async () => {
    await copyFileOf(source, 680, { folder, name: 'a-680' });
    const again = await copyFileOf('/not/there', 680, { folder, name: 'a-680' });
    expect(existsSync(again)).toBe(true);
  });

  test('is whole, though two make it at once', async () => {
    const make = () => copyFileOf(source, 1020, { folder, name: 'b-1020' });
    const [first, second] = await Promise.all([make(), make()]);
    expect(first).toBe(second);
    expect((await sharp(first).metadata()).width).toBe(1020);
    expect(readdirSync(folder).sort()).toEqual(['a-680.webp', 'b-1020.webp']);
  });

  test('of what is no image is none', async () => {
    await expect(copyFileOf(import.meta.filename, 680, { folder, name: 'c-680' })).rejects.toThrow(
      /unsupported image format/,
    );
    expect(readdirSync(folder)).not.toContain('c-680.webp');
  });
});
