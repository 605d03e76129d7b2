import { slugFault, slugOf } from './slug.ts';

test('the slug of the front matter goes before the file’s name; both are in NFC', () => {
  expect(slugOf('written', 'name')).toBe('written');
  expect(slugOf(undefined, 'か\u3099')).toBe('が');
  expect(slugOf('e\u0301', 'name')).toBe('é');
});

describe('slugFault', () => {
  test.each(['a', '日本語', 'a b', 'c++', 'x.md', '100%', 'tag', 'Tags', '...', 'a'.repeat(246)])(
    'lets %j be',
    (slug) => {
      expect(slugFault(slug)).toBeUndefined();
    },
  );

  test.each([
    ['a/b', 'has a slash'],
    ['a\\b', 'has a backslash'],
    ['.', 'is a folder'],
    ['..', 'is a folder'],
    ['a\nb', 'control character'],
    ['a\uD83D', 'control character'],
    ['x.rsc', 'ends with .rsc'],
    ['tags', 'slug = "tags-post"'],
    ['series', 'slug = "series-post"'],
    ['page', 'slug = "page-post"'],
    ['a'.repeat(247), '247 bytes long, and 246 fit'],
    ['😀'.repeat(62), '248 bytes long'],
  ])('of %j says: %s', (slug, words) => {
    expect(slugFault(slug)).toContain(words);
  });
});
