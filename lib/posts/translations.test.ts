import { postFile, reading } from '../testing/posts.ts';
import { buildCollection } from './collection.ts';

function collectionOf(posts: Readonly<Record<string, string>>) {
  const files = Object.entries(posts).map(([path, lines]) =>
    postFile(path, `---\ntitle: a\ndate: 2024-05-06\n${lines}\n---\n`),
  );
  return buildCollection(files, reading);
}

test.each([
  [
    'beside the one that names no language',
    { 'a.md': '', 'a.en.md': '' },
    ['/blog/a ja'],
    ['/en/blog/a en'],
  ],
  [
    'beside the one in the language of the site',
    { 'a.en.md': '', 'a.ja.md': '' },
    ['/blog/a ja'],
    ['/en/blog/a en'],
  ],
  ['alone', { 'a.en.md': '' }, ['/blog/a en'], []],
  [
    'in a folder, each with a slug of its own',
    { 'x/a/index.md': 'slug: 海', 'x/a/index.en.md': 'slug: sea' },
    ['/blog/%E6%B5%B7 ja'],
    ['/en/blog/sea en'],
  ],
  [
    'in another folder, which is another post',
    { 'x/a.md': '', 'y/a.en.md': 'slug: b' },
    ['/blog/a ja', '/blog/b en'],
    [],
  ],
  [
    'beside an English one that names no language, whose address stays',
    { 'a.md': 'lang: en', 'a.ja.md': '' },
    ['/blog/a en'],
    ['/ja/blog/a ja'],
  ],
])('a post in a language %s', (_, files, posts, translations) => {
  const collection = collectionOf(files);
  const shown = (list: typeof collection.posts) =>
    list.map(({ path, language }) => `${path} ${language}`).sort();
  expect(shown(collection.posts)).toEqual(posts);
  expect(shown(collection.translations)).toEqual(translations);
  expect(collection.problems).toEqual([]);
});

test('the versions of a post know each other, but for those that nobody may see', () => {
  const { posts, translations, versionsOf } = collectionOf({
    'a.md': '',
    'a.en.md': '',
    'b.md': '',
    'b.en.md': 'draft: true',
  });
  const [a, b] = posts;
  const [english] = translations;
  if (!a || !b || !english) throw new Error('three posts are shown');
  expect(versionsOf(a)).toEqual([a, english]);
  expect(versionsOf(english)).toEqual([a, english]);
  expect(versionsOf(b)).toEqual([b]);
});

test('a file and a folder of one name are two posts of one slug', () => {
  const { problems } = collectionOf({ 'a.md': '', 'a/index.md': '' });
  expect(problems.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'posts/a/index.md slug-twice',
  ]);
});
