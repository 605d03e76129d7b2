import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { permalinkRedirects } from './permalink-redirects.ts';

function collectionOf(...files: string[]) {
  const source = '---\ntitle: a\ndate: 2020-01-08T00:21:52+09:00\ntags: [b]\n---\n';
  return buildCollection(
    files.map((file) => postFile(file, source)),
    reading,
  );
}

test('more posts than a host takes redirects need one rule', () => {
  const files = Array.from({ length: 1100 }, (_, index) => `post-${index}.md`);
  const { single, rules } = permalinkRedirects(collectionOf(...files), ['/:year/:filename/']);
  expect(single).toEqual([]);
  expect(rules).toEqual([{ from: '/:year(\\d{4})/:filename([^/.]+)', to: '/blog/:filename' }]);
});

test('what the rule gives wrongly has a redirect of its own', () => {
  const collection = collectionOf('a.md', 'b.md', 'C.md', 'd.1.md');
  expect(permalinkRedirects(collection, ['/:year/:filename/']).single).toEqual([
    { from: '/2020/c', to: '/blog/C' },
    { from: '/2020/d.1', to: '/blog/d.1' },
  ]);
});

test.each([
  ['the pages of posts', '/blog/:filename/'],
  ['the archive', '/:filename/'],
  ['a tag', '/blog/tags/:filename'],
  ['posts with their date', '/blog/:year-:month-:day-:title/'],
])('no rule takes away %s', (_, pattern) => {
  const collection = collectionOf('a.md', 'b.md', '2020-01-08-e.md', 'F.md');
  const { rules, single } = permalinkRedirects(collection, [pattern]);
  expect(rules).toEqual([]);
  const pages = collection.posts.map(({ slug }) => `/blog/${slug}`);
  expect(single.filter(({ from }) => pages.includes(from))).toEqual([]);
});

test('a post called as the archive does not take its place', () => {
  expect(permalinkRedirects(collectionOf('blog.md'), ['/:filename/']).single).toEqual([]);
});

test('without permalinks there are none', () => {
  expect(permalinkRedirects(collectionOf('a.md'), [])).toEqual({ single: [], rules: [] });
});
