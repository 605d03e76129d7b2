import { folderName, foldersWithoutPosts, type TrustByFolder, trustOf } from './trust.ts';

describe('the longest folder that a post is in decides', () => {
  const byFolder: TrustByFolder = {
    guests: 'sanitize',
    'guests/known': 'author',
    'guests/known/new': 'sanitize',
    寄稿が: 'sanitize',
  };
  test.each([
    ['a.md', byFolder, 'author'],
    ['guests/a.md', byFolder, 'sanitize'],
    ['guests/deep/er/index.md', byFolder, 'sanitize'],
    ['guests/known/a.md', byFolder, 'author'],
    ['guests/known/new/a.md', byFolder, 'sanitize'],
    ['guests.md', byFolder, 'author'],
    ['guests-too/a.md', byFolder, 'author'],
    ['寄稿\u304b\u3099/a.md', byFolder, 'sanitize'],
    ['a.md', 'sanitize', 'sanitize'],
    ['a.md', 'author', 'author'],
    ['a.md', { '': 'sanitize', own: 'author' }, 'sanitize'],
    ['own/a.md', { '': 'sanitize', own: 'author' }, 'author'],
  ] satisfies [string, TrustByFolder, string][])('%s', (path, trust, expected) => {
    expect(trustOf(path, trust)).toBe(expected);
  });
});

test.each([
  ['guests', 'guests'],
  ['guests/', 'guests'],
  ['./guests/', 'guests'],
  ['/guests//new/', 'guests/new'],
  ['guests\\new', 'guests/new'],
  ['.', ''],
  ['か\u3099', 'が'],
])('the folder %s is %s', (written, name) => {
  expect(folderName(written)).toBe(name);
});

test('folders that no post is in are found', () => {
  const trust: TrustByFolder = { guests: 'sanitize', guest: 'sanitize' };
  expect(foldersWithoutPosts(['guests/a.md', 'b.md'], trust)).toEqual(['guest']);
  expect(foldersWithoutPosts([], 'sanitize')).toEqual([]);
});
