import { site } from '../config/site.ts';
import { alternatesOf, withSource } from './alternates.ts';

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

test('a text names its Markdown too', () => {
  const alternates = alternatesOf('/blog/a');
  expect(withSource(alternates, '/blog/a')).toEqual({
    ...alternates,
    types: { ...alternates.types, 'text/markdown': '/blog/a.md' },
  });
});
