import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { postFile, postOf } from '../testing/posts.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { imageFinder } from './post-images.ts';

const root = temporaryFolder();
const files = ['posts/sea/波 1.png', 'posts/other/b.png', 'static/images/c.png', 'secret.png'];

beforeAll(async () => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#47a' } })
      .png()
      .toFile(path.join(root, file));
  }
});

function finder(copies: boolean) {
  const source = '---\ntitle: a\ndate: 2024-05-06\n---\n';
  const post = postOf(
    postFile('sea/index.md', source, {
      files: ['波 1.png', 'gone.png'],
      folder: path.join(root, 'posts'),
    }),
  );
  return imageFinder(post, [path.join(root, 'static')], copies);
}

const size = { width: 900, height: 600 };

test.each([
  ['beside the post', '/blog/sea/%E6%B3%A2%201.png', size],
  ['the same, as a browser shows it', '/blog/sea/波 1.png', size],
  ['in a folder that is served', '/images/c.png', size],
  ['beside another post', '/blog/other/b.png', undefined],
  ['not there any more', '/blog/sea/gone.png', undefined],
  ['above the folder', '/../secret.png', undefined],
  ['above the folder, encoded', '/%2e%2e/secret.png', undefined],
  ['a folder', '/images', undefined],
  ['the root', '/', undefined],
  ['with a NUL', '/images/c.png%00', undefined],
  ['with half a character', '/\uD83D.png', undefined],
  ['encoded wrongly', '/%E3%83.png', undefined],
])('an image %s', async (_, url, image) => {
  expect(await finder(false)(url)).toEqual(image);
});

test('a page of a build names its copies', async () => {
  const image = await finder(true)('/blog/sea/波 1.png', 300);
  expect(image).toMatchObject({
    ...size,
    copies: {
      srcSet: expect.stringMatching(
        /^\/_images\/[0-9a-f]{16}-680\/blog\/sea\/%E6%B3%A2%201\.png\.webp \d+w, /,
      ),
      sizes: '(max-width: 300px) 100vw, 300px',
    },
  });
});
