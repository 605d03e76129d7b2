import path from 'node:path';
import { postFile, postOf } from '../testing/posts.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { localFilesOf } from './local-files.ts';

const root = temporaryFolder({
  'secret.png': '',
  'posts/secret.png': '',
  'posts/other/other.png': '',
  'public/logo.png': '',
  'static/images/a#b c.png': '',
  'static/ロゴ.png': '',
  'static-secret/a.png': '',
});

/** Where the files of the post `sea` are looked for. */
function filesOf(staticDir: string | undefined) {
  const post = postOf(
    postFile('sea/index.md', '---\ntitle: a\ndate: 2024-05-06\n---\n', {
      files: ['a b.png', 'img/deep.png', 'か\u3099.png', '100%.png'],
      folder: path.join(root, 'posts'),
    }),
  );
  return localFilesOf(post, { staticDir }, path.join(root, 'public'));
}

const staticDir = path.join(root, 'static');

describe('beside a post', () => {
  test.each([
    ['a b.png', '/blog/sea/a%20b.png'],
    ['./a b.png', '/blog/sea/a%20b.png'],
    ['img/../a b.png', '/blog/sea/a%20b.png'],
    ['img/deep.png', '/blog/sea/img/deep.png'],
    ['../sea/img/deep.png', undefined],
    ['100%.png', '/blog/sea/100%25.png'],
    ['が.png', `/blog/sea/${encodeURIComponent('か\u3099')}.png`],
    ['か\u3099.png', `/blog/sea/${encodeURIComponent('か\u3099')}.png`],
    ['lost.png', undefined],
    ['.', undefined],
    ['img', undefined],
    // What is there, and none of the post's.
    ['../secret.png', undefined],
    ['../../secret.png', undefined],
    ['img/../../secret.png', undefined],
    ['../other/other.png', undefined],
  ])('%s is at %s', (file, url) => {
    expect(filesOf(undefined).besidePost(file)).toBe(url);
    expect(filesOf(staticDir).besidePost(file)).toBe(url);
  });

  test.each([
    ['../../static/images/a#b c.png', '/images/a%23b%20c.png'],
    ['../../static/ロゴ.png', '/%E3%83%AD%E3%82%B4.png'],
    ['../../static/lost.png', undefined],
    ['../../static/../secret.png', undefined],
    ['../../static-secret/a.png', undefined],
    ['../../public/logo.png', undefined],
  ])('STATIC_DIR may be reached: %s is at %s', (file, url) => {
    expect(filesOf(staticDir).besidePost(file)).toBe(url);
    expect(filesOf(undefined).besidePost(file)).toBeUndefined();
  });
});

describe('on the site', () => {
  test.each([
    ['/logo.png', true, true],
    ['/ロゴ.png', true, false],
    ['/images/a#b c.png', true, false],
    ['../logo.png', true, true],
    ['../images/a#b c.png', true, false],
    ['../images', false, false],
    ['logo.png', false, false],
    ['/lost.png', false, false],
    ['/secret.png', false, false],
    ['/../secret.png', false, false],
    ['/../static-secret/a.png', false, false],
  ])('%s is there: %s with STATIC_DIR, %s without', (file, withStatic, without) => {
    expect(filesOf(staticDir).onSite(file)).toBe(withStatic);
    expect(filesOf(undefined).onSite(file)).toBe(without);
  });
});
