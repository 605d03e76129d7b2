import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { postPath } from '../urls.ts';
import { relatedPosts } from './related-posts.ts';

/** The slugs of what is related to the first of some posts, each with its tags, a day apart. */
function relatedTo(slug: string, posts: Record<string, string[]>): string[] {
  const files = Object.entries(posts).map(([name, tags], index) => {
    const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString();
    return postFile(
      `${name}.md`,
      `---\ntitle: ${name}\ndate: ${date}\ntags: ${JSON.stringify(tags)}\n---\n`,
    );
  });
  const collection = buildCollection(files, reading);
  const post = collection.byPath.get(postPath(slug));
  return post ? relatedPosts(post, collection).map((related) => related.slug) : [];
}

test.each<[string, Record<string, string[]>, string[]]>([
  ['nothing without tags', { a: [], b: [], c: ['x'] }, []],
  ['nothing of tags that no other has', { a: ['x'], b: ['y'] }, []],
  [
    'those with the rarer tag first',
    { a: ['x', 'y'], b: ['y'], c: ['y'], d: ['x'], e: ['y'] },
    ['d', 'b', 'c', 'e'],
  ],
  [
    'those with more tags first',
    { a: ['x', 'y'], b: ['x'], c: ['x', 'y'], d: ['y'] },
    ['c', 'b', 'd'],
  ],
  [
    'the nearer in time of equal ones',
    { c: ['x'], a: ['x'], d: ['x'], e: ['x'], b: ['x'], f: ['x'] },
    ['d', 'c', 'e', 'b'],
  ],
  ['tags of any spelling', { a: ['AWS'], b: ['aws'] }, ['b']],
])('%s', (_, posts, related) => {
  expect(relatedTo('a', posts)).toEqual(related);
});

test('of a tag on every post, the nearest are looked at', () => {
  const posts = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`p${index}`, ['all']]),
  );
  expect(relatedTo('p250', posts).sort()).toEqual(['p248', 'p249', 'p251', 'p252']);
  expect(relatedTo('p0', posts).sort()).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(relatedTo('p499', posts).sort()).toEqual(['p495', 'p496', 'p497', 'p498']);
});
