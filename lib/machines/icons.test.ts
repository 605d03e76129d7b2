import sharp from 'sharp';
import { iconIco, iconPng } from './icons.ts';

test.each([180, 512])('the icon is %i pixels wide and high', async (size) => {
  expect(await sharp(await iconPng(size)).metadata()).toMatchObject({
    format: 'png',
    width: size,
    height: size,
  });
});

test('the icon of those who ask for none by name is an ICO with a PNG in it', async () => {
  const icon = await iconIco();
  expect(icon.readUInt16LE(2)).toBe(1);
  const [length, offset] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
  expect(offset + length).toBe(icon.length);
  expect(await sharp(icon.subarray(offset)).metadata()).toMatchObject({ format: 'png', width: 48 });
});
