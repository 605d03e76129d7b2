import type { FinishedSite } from '#lib/finished-site.ts';
import { nginxConfiguration } from './nginx.ts';

const site: FinishedSite = {
  needsNext: false,
  files: {
    '/': { file: '/index.html', tag: 'a' },
    '/404.html': { tag: 'b' },
    '/blog/a.html': { file: '/blog/a.html.html', tag: 'c' },
    '/files.tar.gz': { tag: 'd' },
    '/blog/%E6%B5%B7': { file: '/blog/海.html', tag: 'e' },
    '/feed.xml': {
      tag: 'f',
      headers: { 'content-type': 'application/rss+xml', 'cache-control': 'public, max-age=300' },
    },
  },
  redirects: [
    { from: '/blog/tags/AWS', to: '/blog/tags/aws', status: 308 },
    { from: '/a%22b', to: '/c', status: 308 },
    { from: '/feed.xml', to: '/never', status: 308 },
    { from: '^/(\\d+)/([^(/]+)\\.html$', isPattern: true, to: '/blog/$2', status: 308 },
  ],
};

const lines = nginxConfiguration(site, { 'X-A': 'frame "b"' }).split('\n');

test.each([
  ['every response says what all do', String.raw`add_header X-A "frame \"b\"" always;`],
  ['a page is found by its path', 'location / { try_files $uri.html $uri =404; }'],
  ['the first page too', 'location = / { try_files /index.html =404; }'],
  ['a page whose path ends as files do', 'location = "/blog/a.html" { try_files $uri.html =404; }'],
  ['an archive of the author', 'location = "/files.tar.gz" { try_files $uri =404; }'],
  [
    'what a route says of itself',
    'location = "/feed.xml" { types { } default_type "application/rss+xml"; set $kiji_cache_control "public, max-age=300"; try_files $uri =404; }',
  ],
  [
    'a former address, in its own case',
    'location = "/blog/tags/AWS" { return 308 "/blog/tags/aws$is_args$args"; }',
  ],
  [
    'one that nginx must not misread',
    String.raw`location = "/a\"b" { return 308 "/c$is_args$args"; }`,
  ],
  [
    'a pattern',
    String.raw`if ($kiji_sent ~ "^/(?<kiji_1>\\d+)/(?<kiji_2>[^(/]+)\\.html$") { return 308 "/blog/` +
      `$\{kiji_2}$is_args$args"; }`,
  ],
])('%s', (_, line) => {
  expect(lines).toContain(line);
});

test('a page that nginx finds by its path needs no line, and no path has two', () => {
  const paths = lines.flatMap((line) => /^location = "?([^" ]+)/.exec(line)?.[1] ?? []);
  expect(paths).not.toContain('/blog/海');
  expect(new Set(paths).size).toBe(paths.length);
});
