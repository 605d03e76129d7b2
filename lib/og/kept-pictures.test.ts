import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { keepPictures, pictureFile } from './kept-pictures.ts';
import type { Picture } from './picture.ts';

const folder = path.join(temporaryFolder(), 'og');

const sea: Picture = {
  title: '海へ行く日の朝に書いたこと',
  language: 'ja',
  site: '灯台',
  aside: '2024年5月6日',
  tags: ['海', 'AWS'],
};

const others: Picture[] = [
  { ...sea, title: '' },
  { ...sea, title: '骨', language: 'ja' },
  { ...sea, title: '骨', language: 'zh' },
  { ...sea, title: 'W'.repeat(300), language: 'en' },
  { ...sea, title: '長い題名'.repeat(60), tags: Array.from({ length: 60 }, () => 'とても長い札') },
  { ...sea, title: '<b>&amp; "quotes" \u0000\u202e' },
  { ...sea, title: '👨‍👩‍👧‍👦👩🏽‍💻🇯🇵 1️⃣ ❤️', site: '灯台'.repeat(60) },
  { ...sea, title: `Z${'\u0301\u0316'.repeat(60)}`, language: 'no such language' },
  { ...sea, title: 'ไทย' },
];

let missing: Map<string, string[]>;
beforeAll(async () => {
  missing = await keepPictures([sea, ...others], folder);
});

test.each([sea, ...others].map((picture) => [picture.title.slice(0, 20), picture] as const))(
  'a picture of %j is 1200 × 630 pixels, small, and has ink in it',
  async (_, picture) => {
    const file = pictureFile(picture, folder);
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: 1200,
      height: 630,
    });
    expect(statSync(file).size).toBeLessThan(60_000);
    const { channels } = await sharp(file).stats();
    expect(channels[0]?.min).toBeLessThan(0x90);
    expect(channels[0]?.max).toBe(0xfc);
  },
);

test('nothing is written at the edges', async () => {
  for (const picture of others) {
    const file = pictureFile(picture, folder);
    const edge = await sharp(
      await sharp(file).extract({ left: 1116, top: 0, width: 84, height: 630 }).toBuffer(),
    ).stats();
    expect({ title: picture.title, darkest: edge.channels[0]?.min }).toEqual({
      title: picture.title,
      darkest: 0xfc,
    });
  }
});

test('Japanese and Chinese write one character in two shapes', () => {
  const [, inJapanese, inChinese] = others.map((picture) =>
    readFileSync(pictureFile(picture, folder)),
  );
  expect(inJapanese?.equals(inChinese as Buffer)).toBe(false);
});

test('characters that no font has are named', () => {
  expect([...missing]).toEqual([[pictureFile(others.at(-1) as Picture, folder), ['ไ', 'ท', 'ย']]]);
});

test('what is there is not drawn again', async () => {
  const before = statSync(pictureFile(sea, folder));
  const changed = { ...sea, title: `${sea.title}。` };
  await keepPictures([sea, changed], folder);
  const after = statSync(pictureFile(sea, folder));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(statSync(pictureFile(changed, folder)).size).toBeGreaterThan(0);
});

test('no unfinished file is left', () => {
  expect(readdirSync(folder).filter((name) => !/^[0-9a-f]{32}\.png$/.test(name))).toEqual([]);
});

test.each(['title', 'language', 'site', 'aside'] as const)(
  'another %s is another picture',
  (key) => {
    expect(pictureFile({ ...sea, [key]: 'x' }, folder)).not.toBe(pictureFile(sea, folder));
  },
);
