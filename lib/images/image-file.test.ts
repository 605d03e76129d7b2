import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readImageFile } from './image-file.ts';

const folder = temporaryFolder({
  'sized.svg':
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="40px" height=\'30\' viewBox="0 0 4 3"/>',
  'box.svg': '<svg viewBox="0 0 40 30"><rect width="4" height="3"/></svg>',
  'share.svg': '<svg width="100%" height="50%"/>',
  'empty.svg': '',
  'empty.png': '',
  'text.jpg': 'no image',
  'text.txt': 'no image',
  'old.bmp': 'BM',
});

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#47a' } });

const read = (name: string) => readImageFile(path.join(folder, name));

beforeAll(async () => {
  const png = await solid(900, 600).png().toBuffer();
  await writeFile(path.join(folder, 'photo.png'), png);
  await writeFile(path.join(folder, 'other-name.JPG'), png);
  // An animation control chunk after the header, which is 8 + 25 bytes long.
  const control = Buffer.from('\0\0\0\bacTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  const apng = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
  await writeFile(path.join(folder, 'moving.png'), apng);
  await writeFile(path.join(folder, 'half.png'), png.subarray(0, 20));
  await solid(300, 200)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(path.join(folder, 'turned.jpg'));
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 900, height: 600, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  await sharp(frames, { join: { animated: true } })
    .gif()
    .toFile(path.join(folder, 'moving.gif'));
  await solid(900, 600).gif().toFile(path.join(folder, 'still.gif'));
});

const key = expect.stringMatching(/^[0-9a-f]{16}$/);

test.each([
  ['photo.png', { width: 900, height: 600, widths: [680, 900], key }],
  ['other-name.JPG', { width: 900, height: 600, widths: [680, 900], key }],
  ['still.gif', { width: 900, height: 600, widths: [680, 900], key }],
  ['moving.gif', { width: 900, height: 600, widths: [], key }],
  ['moving.png', { width: 900, height: 600, widths: [], key }],
  ['turned.jpg', { width: 200, height: 300, widths: [], key }],
  ['sized.svg', { width: 40, height: 30, widths: [], key }],
  ['box.svg', undefined],
  ['share.svg', undefined],
  ['empty.svg', undefined],
  ['old.bmp', undefined],
  ['text.txt', undefined],
  ['not-there.png', undefined],
  ['empty.png', 'unreadable'],
  ['half.png', 'unreadable'],
  ['text.jpg', 'unreadable'],
])('%s', async (name, image) => {
  expect(await read(name)).toEqual(image);
});

test('the key is of the content', async () => {
  const keys = await Promise.all(
    ['photo.png', 'other-name.JPG', 'still.gif'].map(async (name) => {
      const image = await read(name);
      return typeof image === 'object' ? image.key : undefined;
    }),
  );
  expect(keys[0]).toBe(keys[1]);
  expect(keys[0]).not.toBe(keys[2]);
});

test('an image that was saved again is read again', async () => {
  const file = path.join(folder, 'again.png');
  await solid(10, 20).png().toFile(file);
  expect(await readImageFile(file)).toMatchObject({ width: 10 });
  await solid(300, 20).png().toFile(file);
  expect(await readImageFile(file)).toMatchObject({ width: 300 });
});
