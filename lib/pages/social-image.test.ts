import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { siteFrom } from '../config/site.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { picturesOf, siteImages, socialImagesOf } from './social-image.ts';

const root = temporaryFolder();
const config = {
  title: '灯台',
  description: '灯台の話',
  url: 'https://example.com',
  author: { name: '番人' },
};
const site = siteFrom(config, { STATIC_DIR: 'static' }, root);

beforeAll(async () => {
  for (const file of ['posts/sea/wave.png', 'static/images/c.jpg']) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#47a' } }).toFile(
      path.join(root, file),
    );
  }
});

const post = (line = '') =>
  postOf(
    postFile('sea/index.md', `---\ntitle: 海へ\ndate: 2024-05-06\ntags: [海]\n${line}\n---\n`, {
      files: ['wave.png'],
      folder: path.join(root, 'posts'),
    }),
  );

const size = { width: 900, height: 600 };
const drawn = {
  url: '/og/sea.png',
  alt: '海へ',
  width: 1200,
  height: 630,
  type: 'image/png',
};
const beside = { url: '/blog/sea/wave.png', alt: '海へ', type: 'image/png', ...size };
const served = { url: '/images/c.jpg', alt: '海へ', type: 'image/jpeg', ...size };
const elsewhere = { url: 'https://pics.example/a.webp', alt: '海へ', type: 'image/webp' };

test.each([
  ['none', '', drawn],
  ['a file beside the post', 'images: [wave.png]', beside],
  ['the same as a path', 'images: [./wave.png]', beside],
  ['the first of several', 'images: [wave.png, /images/c.jpg]', beside],
  ['one text', 'images: wave.png', beside],
  ['a path of the site', 'images: [/images/c.jpg]', served],
  ['the same without the stroke, as in Hugo', 'images: [images/c.jpg]', served],
  ['an address', 'images: ["https://pics.example/a.webp"]', elsewhere],
  ['an address without a scheme', 'image: //pics.example/a.webp', elsewhere],
  [
    'an address that says no type',
    'image: https://pics.example/a',
    { url: 'https://pics.example/a', alt: '海へ' },
  ],
  ['one image', 'image: wave.png', beside],
  ['one image as in Jekyll', 'image: { path: /images/c.jpg, alt: x }', served],
  ['several keys', 'image: wave.png\nimages: [/images/c.jpg]', served],
  ['a file that is not there', 'images: [gone.png]', drawn],
  ['a file above the posts', 'images: [../../../secret.png]', drawn],
  ['something else', 'image: 3', drawn],
  ['nothing', 'image: ""', drawn],
])('an author who names %s', async (_, line, image) => {
  expect(await socialImagesOf(post(line), site)).toEqual({ images: [image] });
});

test('where no pictures are wanted, only those of authors are named', async () => {
  const plain = { ...site, openGraphImages: false };
  expect(await socialImagesOf(post(), plain)).toEqual({});
  expect(await socialImagesOf(post('images: [wave.png]'), plain)).toEqual({ images: [beside] });
  expect(siteImages(plain)).toEqual({});
  expect(picturesOf([post()], plain)).toEqual([]);
});

test('a site has a picture of its own and one of every post', () => {
  expect(picturesOf([post()], site)).toEqual([
    {
      url: '/og.png',
      picture: { title: '灯台', language: 'ja', site: 'example.com', tags: [] },
    },
    {
      url: '/og/sea.png',
      picture: {
        title: '海へ',
        language: 'ja',
        site: '灯台',
        tags: ['海'],
        aside: '2024年5月6日',
      },
    },
  ]);
});
