import { postFile, postOf } from '../testing/posts.ts';
import { feedIdOf, feedIdsOf } from './feed-id.ts';

/** A post of the 6th of May 2024. */
function post(lines = '', file = 'sea.md') {
  return postOf(
    postFile(file, `---\ntitle: 海へ\ndate: 2024-05-06T07:08:09+09:00\n${lines}\n---\na`),
  );
}

const sea = 'urn:uuid:3ae03928-5c47-52f9-b6cf-839d4feda854';

test('a post has an id of its own, a UUID', () => {
  const { id, iri } = feedIdOf(post(), undefined);
  expect(id).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(id).toBe(sea);
  expect(iri).toBe(id);
});

describe('it stays the same', () => {
  test.each([
    ['in another file', post('slug: sea', '2024/the-sea.md')],
    ['in a folder of its own', post('', 'sea/index.md')],
    ['with another title', postOf(postFile('sea.md', '---\ntitle: b\ndate: 2024-05-06\n---\na'))],
    ['when it was changed', post('lastmod: 2025-01-01')],
  ])('%s', (_, moved) => {
    expect(feedIdOf(moved, undefined).id).toBe(sea);
  });
});

test.each([
  ['another slug', post('slug: lake')],
  ['another day', postOf(postFile('sea.md', '---\ntitle: 海へ\ndate: 2024-05-07\n---\na'))],
])('a post of %s has another', (_, other) => {
  expect(feedIdOf(other, undefined).id).not.toBe(sea);
});

describe('an old feed’s ids', () => {
  test.each([
    ['the name of the file', ':filename', '', 'sea', sea],
    ['the slug', ':slugorfilename', 'slug: umi', 'umi', undefined],
    [
      'the old address',
      'https://old.example/blog/:year/:month/:filename/',
      '',
      'https://old.example/blog/2024/05/sea/',
      'https://old.example/blog/2024/05/sea/',
    ],
    [
      'the old address, percent-encoded',
      'https://old.example/:title/',
      '',
      'https://old.example/%E6%B5%B7%E3%81%B8/',
      'https://old.example/%E6%B5%B7%E3%81%B8/',
    ],
    [
      'the address that the post itself had',
      'https://old.example/:year/:filename/',
      'url: /umi.html',
      'https://old.example/umi.html',
      'https://old.example/umi.html',
    ],
    [
      'a tag URI',
      'tag:old.example,2020:/:filename',
      '',
      'tag:old.example,2020:/sea',
      'tag:old.example,2020:/sea',
    ],
    [
      'the post’s own, whatever the pattern',
      ':filename',
      'guid: http://old.example/?p=12',
      'http://old.example/?p=12',
      'http://old.example/?p=12',
    ],
  ])('%s', (_, pattern, lines, id, iri) => {
    const found = feedIdOf(post(lines), pattern);
    expect(found.id).toBe(id);
    // Atom takes IRIs only: there, an id that is none is the post's own.
    expect(found.iri).toBe(iri ?? feedIdOf(post(lines), undefined).iri);
  });
});

test('two posts can’t have the same', () => {
  const posts = [post('', 'a.md'), post('', 'b.md')];
  expect(() => feedIdsOf(posts, ':year')).toThrow(
    'feed.ids: posts/a.md and posts/b.md would have the same id in feeds, "2024". Write a pattern that tells them apart, or "guid" into one of them',
  );
  expect([...feedIdsOf(posts, undefined).keys()]).toEqual(posts);
});
