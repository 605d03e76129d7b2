import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import { prepareDestination } from 'next/dist/shared/lib/router/utils/prepare-destination.js';
import { temporaryFolder } from '../testing/temporary-folder.ts';

type Redirect = Awaited<ReturnType<typeof import('./redirects.ts').loadRedirects>>[number];

let redirects: Redirect[];

beforeAll(async () => {
  const { site } = await import('../config/site.ts');
  site.postsDir = temporaryFolder({
    'a.md': `---
title: a
date: 2024-05-06
tags: [AWS, TCP/IP]
aliases: [/2020/01/28/記事/, /a (b)/c*, '/plus+and:colon', '/{braces}']
---
`,
    '2021/C#.md': '---\ntitle: c\ndate: 2021-02-03\n---\n',
    '2021/海.md': '---\ntitle: d\ndate: 2021-02-03T00:30:00+09:00\n---\n',
    '2021/plus.md': '---\ntitle: e\ndate: 2021-02-03\nurl: /a+b:c?d/\n---\n',
    'new (post).md': '---\ntitle: b\ndate: 2024-05-06\ntags: [aws]\naliases: [/brackets]\n---\n',
  });
  site.redirects = {
    '/旧': '/新 しい',
    '/away': 'https://example.com/a?b=c#d',
    '/wiki/a_(b)': '/c_(d)',
  };
  site.permalinks = ['/blog/:year/:month/:day/:filename/', '/blog/:filename/'];
  redirects = await (await import('./redirects.ts')).loadRedirects();
});

/** Where Next.js sends a path, as it stands in a request. */
function destinationOf(path: string): string | undefined {
  for (const { source, destination } of redirects) {
    const options = { strict: true, sensitive: true, removeUnnamedParams: true };
    const params = getPathMatch(source, options)(path);
    if (!params) continue;
    const { newUrl } = prepareDestination({
      appendParamsToQuery: false,
      destination,
      params,
      query: {},
    });
    return newUrl;
  }
  return undefined;
}

test.each([
  ['an alias in Japanese', '/2020/01/28/%E8%A8%98%E4%BA%8B', '/blog/a'],
  ['one with brackets and an asterisk', '/a%20(b)/c*', '/blog/a'],
  ['one with a plus and a colon', '/plus%2Band%3Acolon', '/blog/a'],
  ['one with braces', '/%7Bbraces%7D', '/blog/a'],
  ['one of a post with brackets', '/brackets', '/blog/new%20%28post%29'],
  ['a spelling of a tag', '/blog/tags/AWS', '/blog/tags/aws'],
  ['a tag with a slash', '/blog/tags/TCP%2FIP', '/blog/tags/tcp-ip'],
  ['one of the configuration', '/%E6%97%A7', '/%E6%96%B0%20%E3%81%97%E3%81%84'],
  ['one of it with brackets', '/wiki/a_(b)', '/c_%28d%29'],
  ['an old permalink', '/blog/2024/05/06/a', '/blog/a'],
  ['one in Japanese', '/blog/2021/02/03/%E6%B5%B7', '/blog/%E6%B5%B7'],
  ['one that was written otherwise', '/blog/2021/02/03/c%23', '/blog/C%23'],
  ['one in lower case', '/blog/c%23', '/blog/C%23'],
  ['one of the post’s own', '/a+b:c%3Fd', '/blog/plus'],
  ['Hugo’s feed', '/index.xml', '/feed.xml'],
])('%s', (_, path, destination) => {
  expect(destinationOf(path)).toBe(destination);
});

test.each([
  '/a%20b/c',
  '/a%20(b)/cc',
  '/blog/tags/aws',
  '/blog/a',
  '/blog',
  '/blog/2021',
  '/brackets/more',
  '/',
])('%s stays where it is', (path) => {
  expect(destinationOf(path)).toBeUndefined();
});

test('all of them are for good, one that leaves the site too', () => {
  expect(redirects.every(({ permanent }) => permanent)).toBe(true);
  expect(redirects).toContainEqual({
    source: '/away',
    destination: 'https://example.com/a?b=c#d',
    permanent: true,
  });
});

test('there is a word for more than Vercel takes', async () => {
  const { redirectsFault } = await import('./redirects.ts');
  expect(redirectsFault(1024)).toBeUndefined();
  expect(redirectsFault(1025)).toBe(
    'The site has 1025 redirects, and Vercel takes 1024: see "Redirects" in docs/deploy.md',
  );
});
