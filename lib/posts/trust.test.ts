import { plainFolder, type TrustByFolder, trustOf } from '../config/trust.ts';
import { postFile, reading } from '../testing/posts.ts';
import { readPost } from './read-post.ts';

test.each<[string, TrustByFolder, string | undefined, string]>([
  ['a.md', {}, undefined, 'author'],
  ['a.md', { '': 'sanitize' }, undefined, 'sanitize'],
  ['guests/a.md', { guests: 'sanitize' }, undefined, 'sanitize'],
  ['guests/b/index.md', { guests: 'sanitize' }, undefined, 'sanitize'],
  ['guestsof/a.md', { guests: 'sanitize' }, undefined, 'author'],
  ['guests.md', { guests: 'sanitize' }, undefined, 'author'],
  ['guests/me/a.md', { guests: 'sanitize', 'guests/me': 'author' }, undefined, 'author'],
  ['me/a.md', { '': 'sanitize', me: 'author' }, undefined, 'author'],
  ['友人/カ\u3099.md', { 友人: 'sanitize' }, undefined, 'sanitize'],
  ['カ\u3099/a.md', { ガ: 'sanitize' }, undefined, 'sanitize'],
  ['a.md', {}, 'sanitize', 'sanitize'],
  ['a.md', {}, 'author', 'author'],
  // Whoever writes anything else means less trust.
  ['a.md', {}, 'Sanitise', 'sanitize'],
  ['guests/a.md', { guests: 'sanitize' }, 'author', 'sanitize'],
])('%s, where the folders are %j and the post wishes %s: %s', (path, folders, wish, trust) => {
  expect(trustOf(path, folders, wish)).toBe(trust);
});

test.each([
  ['guests', 'guests'],
  ['guests/', 'guests'],
  ['./guests/', 'guests'],
  ['/guests/2026//', 'guests/2026'],
  ['.', ''],
  ['./', ''],
  ['', ''],
])('the folder %s is %s', (folder, plain) => {
  expect(plainFolder(folder)).toBe(plain);
});

describe('a post', () => {
  const read = (line: string, trust: TrustByFolder = {}) =>
    readPost(postFile('guests/a.md', `---\ntitle: a\ndate: 2026-01-02\n${line}\n---\nb`), {
      ...reading,
      trust,
    });

  test('can ask for less trust', () => {
    const { post, problems } = read('trust: sanitize');
    expect(post?.trust).toBe('sanitize');
    expect(problems).toEqual([]);
  });

  test('can not ask for more', () => {
    const { post, problems } = read('trust: author', { guests: 'sanitize' });
    expect(post?.trust).toBe('sanitize');
    expect(problems).toMatchObject([
      { severity: 'warning', rule: 'front-matter-trust', line: 4, column: 1 },
    ]);
    expect(problems[0]?.message).toContain('blog.config.ts');
  });

  test('that says something else is told what to write', () => {
    const { post, problems } = read('trust: none');
    expect(post?.trust).toBe('sanitize');
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'front-matter-trust', line: 4 }]);
    expect(problems[0]?.message).toContain('"sanitize"');
  });

  test('that says nothing is taken as its folder is', () => {
    expect(read('a: b').post?.trust).toBe('author');
    expect(read('a: b', { guests: 'sanitize' }).post?.trust).toBe('sanitize');
  });
});
