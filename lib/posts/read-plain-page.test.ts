import { postFile, reading } from '../testing/posts.ts';
import { buildCollection } from './collection.ts';
import { readPlainPage } from './read-plain-page.ts';

const post = postFile('a.md', '---\ntitle: a\ndate: 2024-05-06\ntags: [x]\n---\n');

/** The collection of one post and some pages, given as the lines of their front matter by name. */
function collectionWith(pages: Readonly<Record<string, string>>, drafts = false) {
  const files = Object.entries(pages).map(([name, lines]) =>
    postFile(`_pages/${name}.md`, `---\n${lines}\n---\ntext`),
  );
  return buildCollection([post, ...files], { ...reading, drafts });
}

test('a page needs a title only, and is in no list of posts', () => {
  const { posts, pages, tags, problems } = collectionWith({
    about: 'title: About\ntags: [y]',
    海: 'title: Sea\nslug: sea',
  });
  expect(posts.map(({ slug }) => slug)).toEqual(['a']);
  expect(pages.map(({ path, title }) => [path, title])).toEqual([
    ['/about', 'About'],
    ['/sea', 'Sea'],
  ]);
  expect(tags.map(({ key }) => key)).toEqual(['x']);
  expect(problems).toEqual([]);
});

test.each([
  ['has no title', { about: 'lang: en' }, 'title-missing 1:1'],
  ['would stand where the site has something', { blog: 'title: a' }, 'slug 1:1'],
  ['says so itself', { b: 'title: a\nslug: feed.xml' }, 'slug 3:1'],
  ['has the address of another', { b: 'title: a', c: 'title: a\nslug: b' }, 'slug-twice 3:1'],
])('a page that %s is named', (_, pages, expected) => {
  const { problems } = collectionWith(pages);
  expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([expected]);
});

test('a page whose address something else answers is named', () => {
  const file = postFile('_pages/about.md', '---\ntitle: a\n---\n');
  const takenBy = (path: string) => (path === '/about' ? 'redirects in blog.config.ts' : undefined);
  const { page, problems } = readPlainPage(file, { ...reading, takenBy });
  expect(page).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual([
    'The address /about is that of redirects in blog.config.ts. Rename one of the two',
  ]);
});

test('a page that is a draft is seen where drafts are', () => {
  expect(collectionWith({ about: 'title: a\ndraft: true' }).pages).toEqual([]);
  expect(collectionWith({ about: 'title: a\ndraft: true' }, true).pages[0]?.hidden).toBe('draft');
});

test('former addresses of a page lead to it', () => {
  const { redirects } = collectionWith({ about: 'title: a\naliases: [/me/]' });
  expect(redirects).toEqual([{ from: '/me', to: '/about' }]);
});
