import { site } from '../config/site.ts';
import { alternatesOf, withSource } from './alternates.ts';

test('a page names its one address and the feed', () => {
  expect(alternatesOf('/blog/a')).toEqual({
    canonical: '/blog/a',
    types: { 'application/rss+xml': [{ url: '/feed.xml', title: site.title }] },
  });
});

test('a text names its Markdown too', () => {
  const alternates = alternatesOf('/blog/a');
  expect(withSource(alternates, '/blog/a')).toEqual({
    ...alternates,
    types: { ...alternates.types, 'text/markdown': '/blog/a.md' },
  });
});
