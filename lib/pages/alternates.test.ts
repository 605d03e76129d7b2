import { site } from '../config/site.ts';
import { alternatesOf } from './alternates.ts';

test('a page names its one address and the feed', () => {
  expect(alternatesOf('/blog/a')).toEqual({
    canonical: '/blog/a',
    types: { 'application/rss+xml': [{ url: '/feed.xml', title: site.title }] },
  });
});
