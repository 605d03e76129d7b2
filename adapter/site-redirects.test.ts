import type { Build } from './page.ts';
import { redirectsOf } from './site-redirects.ts';

// A build has more routes than redirects.
const buildWith = (routes: object[]) =>
  ({
    routing: {
      beforeMiddleware: [
        { source: '/:path*', sourceRegex: '.*', headers: { 'X-Frame-Options': 'DENY' } },
        { source: '/:path+/', sourceRegex: '/$', headers: { Location: '/$1' }, priority: true },
        ...routes,
      ],
    },
  }) as unknown as Build;

test.each([
  [
    'one path',
    {
      source: '/a\\(b\\)\\+',
      sourceRegex: '^/a\\(b\\)$',
      headers: { Location: '/c' },
      status: 308,
    },
    { from: '/a(b)+', to: '/c', status: 308 },
  ],
  [
    'a pattern',
    { source: '/:year/:name', sourceRegex: '^/(.+)/(.+)$', headers: { Location: '/$2' } },
    { from: '^/(.+)/(.+)$', isPattern: true, to: '/$2', status: 308 },
  ],
])('a redirect of %s', (_, route, redirect) => {
  expect(redirectsOf(buildWith([route]))).toEqual([redirect]);
});

test('one that looks at more than the path is left to Next.js, and so are all', () => {
  const route = { source: '/a', sourceRegex: '^/a$', headers: { Location: '/b' } };
  const has = [{ type: 'header', key: 'x' }];
  expect(redirectsOf(buildWith([route, { ...route, has }]))).toBeUndefined();
});
