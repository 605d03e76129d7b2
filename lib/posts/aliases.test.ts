import { postFile, reading } from '../testing/posts.ts';
import { buildCollection } from './collection.ts';

function collectionOf(posts: Readonly<Record<string, string>>) {
  const files = Object.entries(posts).map(([name, lines]) =>
    postFile(`${name}.md`, `---\ntitle: a\n${lines}\n---\n`),
  );
  const { redirects, problems } = buildCollection(files, reading);
  return { redirects, said: problems.map(({ line, message }) => `${line} ${message}`) };
}

test('an alias that is the page of another post is named, and the page stays', () => {
  expect(collectionOf({ a: 'date: 2024-01-01\naliases: /blog/b/', b: 'date: 2024-01-02' })).toEqual(
    {
      redirects: [],
      said: ['4 The alias "/blog/b/" is the address of a page. Take it out: the page stays'],
    },
  );
});

test('an alias that two posts have leads to the newer one, and the other is named', () => {
  const { redirects, said } = collectionOf({
    old: 'date: 2024-01-01\naliases: [/x/, /y]',
    new: 'date: 2024-01-02\naliases: x',
  });
  expect(redirects).toEqual([
    { from: '/x', to: '/blog/new' },
    { from: '/y', to: '/blog/old' },
  ]);
  expect(said).toEqual([
    expect.stringMatching(/^4 The alias "\/x\/" is also one of .*new\.md, which keeps it/),
  ]);
});

test('a whole address is none', () => {
  expect(collectionOf({ a: 'date: 2024-01-01\naliases: https://example.com/x' })).toEqual({
    redirects: [],
    said: [
      '4 The alias "https://example.com/x" is a whole address. Write its path, such as /old/address/',
    ],
  });
});
