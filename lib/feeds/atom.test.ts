import { parseAtomFeed } from 'feedsmith';
import { site } from '../config/site.ts';
import { atomFaults } from '../testing/feeds/feed-rules.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { atomOf } from './atom.ts';
import { feedOf } from './feed.ts';

const place = { posts: [], self: '/atom.xml' };

test('a post is in full in the feed', async () => {
  const post = postOf(
    postFile(
      'sea.md',
      '---\ntitle: 海へ & <空>\ndate: 2024-05-06\nlastmod: 2024-06-01\ntags: [海]\nlang: en\nauthors: [Tom]\nguid: a b\n---\n[a](/b) ]]>',
    ),
  );
  const atom = atomOf(await feedOf({ ...place, posts: [post] }));
  expect(parseAtomFeed(atom).entries).toEqual([
    {
      title: { value: '海へ & <空>' },
      id: expect.stringMatching(/^urn:uuid:/),
      links: [{ href: `${site.origin}/blog/sea`, rel: 'alternate', type: 'text/html' }],
      published: '2024-05-06T00:00:00+09:00',
      updated: '2024-06-01T00:00:00+09:00',
      authors: [{ name: 'Tom' }],
      categories: [{ term: '海' }],
      summary: { value: 'a ]]>' },
      content: { value: `<p><a href="${site.origin}/b">a</a> ]]></p>`, type: 'html' },
      xml: { lang: 'en' },
    },
  ]);
  expect(await atomFaults(atom)).toEqual([]);
});

test('it says of the blog what the configuration says, without posts too', async () => {
  const atom = atomOf(await feedOf(place, { limit: 30, hub: 'https://hub.example/' }));
  expect(parseAtomFeed(atom)).toMatchObject({
    title: { value: site.title },
    id: `${site.origin}/`,
    updated: '1970-01-01T00:00:00Z',
    authors: [{ name: site.author.name }],
    links: [
      { href: `${site.origin}/`, rel: 'alternate', type: 'text/html' },
      { href: `${site.origin}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: 'https://hub.example/', rel: 'hub' },
    ],
    xml: { lang: site.language },
  });
  expect(await atomFaults(atom)).toEqual([]);
});
