import { readdirSync } from 'node:fs';
import {
  authorPath,
  besidePath,
  plainPagePath,
  postPath,
  reservedNames,
  seriesPath,
  socialImagePath,
  sourcePath,
  tagPath,
  translationPath,
} from './urls.ts';

test.each([
  [postPath('hello'), '/blog/hello'],
  [postPath('日本語 の'), '/blog/%E6%97%A5%E6%9C%AC%E8%AA%9E%20%E3%81%AE'],
  [postPath('50%?#'), '/blog/50%25%3F%23'],
  [sourcePath('/blog/hello'), '/blog/hello.md'],
  [sourcePath('/blog/double.md'), '/blog/double.md.md'],
  [besidePath('/blog/hello', 'a b.png'), '/blog/hello/a%20b.png'],
  [besidePath('/blog/%E6%B5%B7', 'img/波#1.png'), '/blog/%E6%B5%B7/img/%E6%B3%A2%231.png'],
  [tagPath('aws'), '/blog/tags/aws'],
  [tagPath('aws', 1), '/blog/tags/aws'],
  [tagPath('c++', 2), '/blog/tags/c%2B%2B/page/2'],
  [authorPath('灯'), '/authors/%E7%81%AF'],
  [authorPath('tom', 2), '/authors/tom/page/2'],
  [seriesPath('時計'), '/blog/series/%E6%99%82%E8%A8%88'],
])('%s', (path, expected) => {
  expect(path).toBe(expected);
});

test.each([
  ['a post', postPath('海'), '/og/%E6%B5%B7.png'],
  ['a post that is named as the folder of other pictures', postPath('pages'), '/og/pages.png'],
  ['a post whose slug ends as a picture', postPath('a.png'), '/og/a.png.png'],
  ['a translation', translationPath('en', 'sea'), '/og/en/sea.png'],
  ['a page that is no post', plainPagePath('about'), '/og/pages/about.png'],
])('the picture of %s', (_, page, expected) => {
  expect(socialImagePath(page)).toBe(expected);
});

test('no page that is no post takes the place of what the site has at its root', () => {
  const special: Readonly<Record<string, string>> = {
    'robots.ts': 'robots.txt',
    'manifest.ts': 'manifest.webmanifest',
    'apple-icon.ts': 'apple-icon',
  };
  const names = readdirSync('app')
    .map((entry) => special[entry] ?? entry)
    .filter((name) => !/^\[|^(?:layout|page|not-found)\.tsx$|\.css$/.test(name));
  expect(names).toContain('blog');
  for (const name of names) expect(reservedNames).toContain(name);
});
