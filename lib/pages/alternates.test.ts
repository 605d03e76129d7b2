import { site } from '../config/site.ts';
import { alternatesOf } from './alternates.ts';

const own = { url: '/blog/tags/a/feed.xml', title: 'a' };

test.each([
  ['the feeds', undefined, []],
  ['its own feed before them', own, [own]],
])('a page names its one address and %s', (_, ownFeed, first) => {
  expect(alternatesOf('/blog/a', ownFeed)).toEqual({
    canonical: '/blog/a',
    types: {
      'application/rss+xml': [...first, { url: '/feed.xml', title: site.title }],
      'application/atom+xml': [{ url: '/atom.xml', title: `${site.title} (Atom)` }],
      'application/feed+json': [{ url: '/feed.json', title: `${site.title} (JSON Feed)` }],
    },
  });
});
