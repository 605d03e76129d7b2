import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import config from '#config';
import { site, siteFrom } from '../config/site.ts';
import { words } from '../language/words.ts';
import { readCollection } from '../posts/source.ts';
import { feedFaults } from '../testing/feeds/feed-faults.ts';
import { hostileTexts } from '../testing/hostile/texts.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { feedOf } from './feed.ts';
import { feedIdsOf } from './feed-id.ts';

function post(name: string, lines = '', body = 'a') {
  return postOf(postFile(`${name}.md`, `---\ntitle: a\ndate: 2024-05-06\n${lines}\n---\n${body}`));
}

const self = '/feed.xml';

test.each([
  [undefined, 30],
  [2, 2],
  [false as const, 31],
])('with a limit of %s, it holds the newest %d of 31 posts', async (limit, count) => {
  const posts = Array.from({ length: 31 }, (_, index) => post(String(index)));
  const { entries } = await feedOf({ posts, self }, limit === undefined ? site.feed : { limit });
  expect(entries.map(({ link }) => link)).toEqual(
    posts.slice(0, count).map(({ slug }) => `${site.origin}/blog/${slug}`),
  );
});

test('of a tag, it is called for it and leads to its page', async () => {
  expect(
    await feedOf({ posts: [], self: '/blog/tags/a/feed.xml', tag: { key: 'a', name: 'A' } }),
  ).toMatchObject({
    title: `${words.taggedPosts('A')} – ${site.title}`,
    page: `${site.origin}/blog/tags/a`,
    self: `${site.origin}/blog/tags/a/feed.xml`,
  });
});

test('it was updated when the last of its posts was, wherever that was', async () => {
  const posts = [
    post('a', 'lastmod: 2024-05-07T00:00:00+09:00'),
    post('b', 'lastmod: 2024-05-06T23:00:00-05:00'),
    post('c', 'lastmod: 2024-01-01'),
  ];
  const { updated, entries } = await feedOf({ posts, self });
  expect(updated).toBe('2024-05-06T23:00:00-05:00');
  expect(entries[2]?.updated).toBe('2024-05-06T00:00:00+09:00');
});

test('an offset that XML Schema does not know is none', async () => {
  const far = postOf(postFile('a.md', '---\ntitle: a\ndate: 2024-05-06T20:00:00+20:00\n---\na'));
  expect((await feedOf({ posts: [far], self })).entries[0]?.published).toBe('2024-05-06T00:00:00Z');
});

test('a post is made ready once, however many feeds hold it', async () => {
  const posts = [post('a')];
  const ids = feedIdsOf(posts, undefined);
  const [first] = (await feedOf({ posts, self, ids })).entries;
  const [again] = (await feedOf({ posts, self: '/blog/tags/a/feed.xml', ids })).entries;
  expect(again).toBe(first);
});

describe('all three formats are valid, and readers that others have written lose nothing', () => {
  test('of hostile posts', async () => {
    const posts = hostileTexts.map(({ text }, index) => post(`a${index}`, 'tags: [a]', text));
    expect((await feedFaults(posts)).faults).toEqual([]);
  });

  const corpora = path.resolve(process.env.KIJI_CORPUS ?? '../shared/corpus');
  const folders = existsSync(corpora)
    ? readdirSync(corpora, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => path.join(corpora, name))
        .map((folder) => [path.join(folder, 'posts')].find(existsSync) ?? folder)
    : [];
  if (folders.length === 0) console.log(`Skipped: there are no posts in ${corpora} (KIJI_CORPUS)`);

  test.each(['posts', ...folders])(
    'of %s',
    async (folder) => {
      const blog = siteFrom(config, { POSTS_DIR: folder }, process.cwd());
      const { posts } = await readCollection(blog, new Date());
      expect(posts.length).toBeGreaterThan(0);
      expect((await feedFaults(posts)).faults).toEqual([]);
    },
    120_000,
  );
});
