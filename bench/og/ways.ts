import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ImageResponse } from 'next/og.js';
import { createElement, type ReactElement } from 'react';
import sharp from 'sharp';
import { drawPicture } from '../../lib/og/draw-picture.ts';
import { Fonts } from '../../lib/og/fonts.ts';
import { type Picture, pictureSize } from '../../lib/og/picture.ts';

/** What drawing took. */
export interface Measured {
  /** Of each picture, in milliseconds. */
  times: number[];
  /** Processor time of all but the first, in milliseconds, on all cores together. */
  processor: number;
  /** Of all files. */
  bytes: number;
  /** The most that the process had, in megabytes. */
  memory: number;
}

type Draw = (picture: Picture) => Promise<Uint8Array>;

const ways: Readonly<Record<string, (pictures: Picture[], fonts: string) => Promise<Draw>>> = {
  Kiji: kiji,
  'sharp, its own composition and palette': composed,
  'next/og': nextOg,
  'satori, resvg-js': satori,
};

export const wayNames: readonly string[] = Object.keys(ways);

/** A way to draw, by its name, with everything loaded. */
export function wayOf(name: string, pictures: Picture[], fonts: string): Promise<Draw> {
  const way = ways[name];
  if (!way) throw new Error(`There is no way "${name}"`);
  return way(pictures, fonts);
}

async function kiji(pictures: Picture[], folder: string): Promise<Draw> {
  const fonts = await unpacked(pictures, folder);
  // As the processes of the build have it.
  sharp.concurrency(1);
  sharp.cache(false);
  return async (picture) => (await drawPicture(picture, fonts)).png;
}

async function unpacked(pictures: Picture[], folder: string): Promise<Fonts> {
  const fonts = new Fonts(folder);
  for (const { title, language, site, aside, tags } of pictures) {
    await fonts.runsOf([title, site, aside, ...tags, '…#|'].join(' '), language);
  }
  return fonts;
}

async function composed(pictures: Picture[], folder: string): Promise<Draw> {
  await unpacked(pictures, folder);
  const text = (content: string, size: number, weight: number) => ({
    text: {
      text: `<span font_family="Noto Sans JP Thin" weight="${weight}" size="${size * 1024}">${content.replace(/[&<]/g, ' ')}</span>`,
      width: 1024,
      rgba: true,
      dpi: 72,
    },
  });
  return ({ title, site, aside, tags }) =>
    sharp({ create: { ...pictureSize, channels: 3, background: '#fcfbf9' } })
      .composite([
        { input: text(title, 72, 650), left: 88, top: 80 },
        { input: text(`#${tags.join(' #')}`, 30, 400), left: 88, top: 446 },
        { input: text(`${site} ${aside ?? ''}`, 30, 400), left: 88, top: 532 },
      ])
      .png({ palette: true, colours: 64, effort: 1 })
      .toBuffer();
}

/** What is installed in this folder only. */
const own = createRequire(new URL('package.json', import.meta.url));

function fontsOfOthers() {
  return ['japanese', 'latin'].map((slice) => ({
    name: 'Noto Sans JP',
    weight: 700 as const,
    style: 'normal' as const,
    data: readFileSync(
      own.resolve(`@fontsource/noto-sans-jp/files/noto-sans-jp-${slice}-700-normal.woff`),
    ),
  }));
}

function element({ title, site, aside, tags }: Picture): ReactElement {
  const box = (style: object, ...children: (ReactElement | string)[]) =>
    createElement('div', { style: { display: 'flex', ...style } }, ...children);
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: 88,
      background: '#fcfbf9',
      color: '#1d1c1a',
      fontFamily: 'Noto Sans JP',
    },
    box({ fontSize: 72 }, title),
    box({ fontSize: 30 }, tags.map((tag) => `#${tag}`).join(' ')),
    box({ fontSize: 30, justifyContent: 'space-between' }, box({}, site), box({}, aside ?? '')),
  );
}

async function nextOg(): Promise<Draw> {
  const fonts = fontsOfOthers();
  return async (picture) =>
    new Uint8Array(
      await new ImageResponse(element(picture), { ...pictureSize, fonts }).arrayBuffer(),
    );
}

async function satori(): Promise<Draw> {
  const fonts = fontsOfOthers();
  // Their types are where they are: in a folder that is filled when this runs.
  const { default: drawSvg } = (await import(own.resolve('satori'))) as {
    default: (node: ReactElement, options: object) => Promise<string>;
  };
  const { Resvg } = own('@resvg/resvg-js') as {
    Resvg: new (svg: string) => { render(): { asPng(): Uint8Array } };
  };
  return async (picture) =>
    new Resvg(await drawSvg(element(picture), { ...pictureSize, fonts })).render().asPng();
}
