import { site } from '../config/site.ts';
import { jsonFeedFaults } from '../testing/feeds/feed-rules.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { feedOf } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';

const place = { posts: [], self: '/feed.json' };

test.each([
  [
    'all that it may have',
    'lastmod: 2024-06-01\ntags: [海]\nlang: en\nauthors: [Tom]\nguid: a b',
    {
      id: 'a b',
      date_modified: '2024-06-01T00:00:00+09:00',
      tags: ['海'],
      language: 'en',
      authors: [{ name: 'Tom' }],
    },
  ],
  ['no more than it must have', '', { id: expect.stringMatching(/^urn:uuid:/) }],
])('a post with %s is in full in the feed', async (_, lines, expected) => {
  const source = `---\ntitle: 海へ\ndate: 2024-05-06\n${lines}\n---\n[a](/b)\u0008`;
  const json = jsonFeedOf(await feedOf({ ...place, posts: [postOf(postFile('sea.md', source))] }));
  expect(JSON.parse(json).items).toEqual([
    {
      url: `${site.origin}/blog/sea`,
      title: '海へ',
      summary: 'a',
      date_published: '2024-05-06T00:00:00+09:00',
      content_html: `<p><a href="${site.origin}/b">a</a></p>`,
      ...expected,
    },
  ]);
  expect(await jsonFeedFaults(json)).toEqual([]);
});

test('it says of the blog what the configuration says', async () => {
  const json = jsonFeedOf(await feedOf(place, { limit: 30, hub: 'https://hub.example/' }));
  expect(JSON.parse(json)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: `${site.origin}/`,
    feed_url: `${site.origin}/feed.json`,
    language: site.language,
    authors: [{ name: site.author.name }],
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [],
  });
  expect(await jsonFeedFaults(json)).toEqual([]);
});
