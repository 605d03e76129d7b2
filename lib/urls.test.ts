import { readdirSync } from 'node:fs';
import {
  authorPath,
  pathBeside,
  plainPagePath,
  postPath,
  postSourcePath,
  reservedNames,
  seriesPath,
  tagPath,
} from './urls.ts';

test.each([
  [postPath('hello'), '/blog/hello'],
  [postPath('日本語 の'), '/blog/%E6%97%A5%E6%9C%AC%E8%AA%9E%20%E3%81%AE'],
  [postPath('50%?#'), '/blog/50%25%3F%23'],
  [postSourcePath('hello'), '/blog/hello.md'],
  [postSourcePath('double.md'), '/blog/double.md.md'],
  [pathBeside('/blog/hello', 'a b.png'), '/blog/hello/a%20b.png'],
  [pathBeside(postPath('海'), 'img/波#1.png'), '/blog/%E6%B5%B7/img/%E6%B3%A2%231.png'],
  [plainPagePath('私たち'), '/%E7%A7%81%E3%81%9F%E3%81%A1'],
  [tagPath('aws'), '/blog/tags/aws'],
  [tagPath('aws', 1), '/blog/tags/aws'],
  [tagPath('c++', 2), '/blog/tags/c%2B%2B/page/2'],
  [authorPath('灯'), '/authors/%E7%81%AF'],
  [authorPath('tom', 2), '/authors/tom/page/2'],
  [seriesPath('時計'), '/blog/series/%E6%99%82%E8%A8%88'],
])('%s', (path, expected) => {
  expect(path).toBe(expected);
});

test('no plain page takes the place of what the site has at its root', () => {
  const roots = readdirSync('app').flatMap((entry) => {
    const name = entry.replace(/\.tsx?$/, '');
    if (name.startsWith('[')) return [];
    const files: Record<string, string> = { sitemap: 'sitemap.xml', robots: 'robots.txt' };
    return ['layout', 'page', 'not-found', 'site.css'].includes(name) ? [] : (files[name] ?? name);
  });
  expect(roots).toContain('blog');
  for (const name of roots) expect(reservedNames).toContain(name);
});
