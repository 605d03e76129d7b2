import { postFile, reading } from '../testing/posts.ts';
import { readAuthors } from './authors.ts';
import { buildCollection } from './collection.ts';
import { readPost } from './read-post.ts';

const keepers = {
  author: { name: '番人' },
  authors: { akari: { name: '灯 あかり' }, tom: { name: 'Tom Keeper' } },
};

describe('who has written a post', () => {
  test.each([
    [['akari'], [['akari', '灯 あかり']]],
    [
      ['tom', 'akari'],
      [
        ['tom', 'Tom Keeper'],
        ['akari', '灯 あかり'],
      ],
    ],
    [['Akari'], [['akari', '灯 あかり']]],
    [['tom keeper'], [['tom', 'Tom Keeper']]],
    [['tom', 'Tom Keeper'], [['tom', 'Tom Keeper']]],
    // A guest.
    [['Nobody Known'], [[undefined, 'Nobody Known']]],
    // The blog's own.
    [[], [[undefined, '番人']]],
  ])('%j', (names, expected) => {
    const { authors } = readAuthors(names, keepers);
    expect(authors.map(({ id, name }) => [id, name])).toEqual(expected);
  });

  test('the author of the blog may be one of them', () => {
    const { authors } = readAuthors([], { ...keepers, author: { name: 'Tom Keeper' } });
    expect(authors).toEqual([{ id: 'tom', name: 'Tom Keeper' }]);
  });
});

describe('a name that is not in the configuration', () => {
  test.each([
    ['tomm', 'There is no author "tomm" in blog.config.ts. Did you mean "tom"?'],
    [
      '海の人たち',
      'There is no author "海の人たち" in blog.config.ts. Write one of akari, tom, or add it there',
    ],
  ])('%s', (name, fault) => {
    expect(readAuthors([name], keepers).faults).toEqual([fault]);
  });

  test('is as good as any where it has none', () => {
    const { authors, faults } = readAuthors(['tomm'], { ...keepers, authors: {} });
    expect(authors).toEqual([{ id: undefined, name: 'tomm' }]);
    expect(faults).toEqual([]);
  });
});

describe('front matter', () => {
  const read = (lines: string) =>
    readPost(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${lines}\n---\n`), {
      ...reading,
      ...keepers,
    });

  test.each([
    ['author: akari', ['灯 あかり']],
    ['authors: [akari, tom]', ['灯 あかり', 'Tom Keeper']],
    ['authors: akari, tom', ['灯 あかり', 'Tom Keeper']],
    ['author: Keeper, Tom', ['Keeper, Tom']],
    ['author:\n  name: Tom Keeper\n  email: a@b.example', ['Tom Keeper']],
    ['authors:\n  - name: 灯 あかり\n  - tom', ['灯 あかり', 'Tom Keeper']],
    ['Author: tom', ['Tom Keeper']],
    ['author: akari\nauthors: [tom]', ['Tom Keeper']],
    ['author: ""', ['番人']],
    // Of another theme; what Kiji doesn't know is no harm.
    ['author:\n  twitter: tom', ['番人']],
    ['author: true', ['番人']],
    ['', ['番人']],
  ])('%s', (lines, names) => {
    const { post } = read(lines);
    expect(post?.authors.map(({ name }) => name)).toEqual(names);
  });

  test('a stranger is a warning at its line, and the post is there', () => {
    const { post, problems } = read('tags: a\nauthors: [Stranger]');
    expect(post?.authors).toEqual([{ id: undefined, name: 'Stranger' }]);
    expect(problems).toMatchObject([
      { severity: 'warning', rule: 'author', file: 'posts/a.md', line: 5 },
    ]);
  });
});

test('posts are found by their authors, the newest first', () => {
  const file = (name: string, lines: string) =>
    postFile(`${name}.md`, `---\ntitle: a\n${lines}\n---\n`);
  const { postsByAuthor } = buildCollection(
    [
      file('a', 'date: 2024-01-01\nauthor: tom'),
      file('b', 'date: 2024-01-02\nauthors: [akari, tom]'),
      file('c', 'date: 2024-01-03'),
      file('d', 'date: 2024-01-04\nauthor: tom\ndraft: true'),
    ],
    { ...reading, ...keepers },
  );
  const slugs = [...postsByAuthor].map(([id, posts]) => [id, posts.map(({ slug }) => slug)]);
  expect(slugs).toEqual([
    ['akari', ['b']],
    ['tom', ['b', 'a']],
  ]);
});
