import { redirector } from './redirect.ts';

const redirection = redirector([
  { from: '/old', to: '/blog/new', status: 308 },
  { from: '/blog/tags/Web%20performance', to: '/blog/tags/web-performance', status: 308 },
  { from: '/海', to: '/blog/海', status: 307 },
  { from: '^/(\\d{4})/([^/.]+)\\.html$', isPattern: true, to: '/blog/$2', status: 308 },
  { from: '/2024/late.html', to: '/late', status: 308 },
  { from: '/elsewhere', to: 'https://example.com/a?b=1#c', status: 308 },
]);

test.each([
  ['/old', '', '/blog/new'],
  ['/old', '?a=1', '/blog/new?a=1'],
  ['/old', '?', '/blog/new'],
  ['/Old', '', undefined],
  ['/blog/tags/Web%20performance', '', '/blog/tags/web-performance'],
  ['/%E6%B5%B7', '', '/blog/%E6%B5%B7'],
  ['/2024/a.html', '', '/blog/a'],
  ['/2024/%E6%B5%B7.html', '', '/blog/%E6%B5%B7'],
  // The first that matches.
  ['/2024/late.html', '', '/blog/late'],
  ['/elsewhere', '?d=2', 'https://example.com/a?b=1&d=2#c'],
  ['/nowhere', '', undefined],
  ['/', '', undefined],
  // A slash at the end, or two in a row, and nothing that leads to another site.
  ['/old/', '?a=1', '/old?a=1'],
  ['/blog//a', '', '/blog/a'],
  ['//example.com', '', '/example.com'],
  ['//example.com/', '', '/example.com/'],
  ['/\\example.com/', '', '/example.com/'],
  ['/\u{d800}/', '', '/%EF%BF%BD'],
])('%s%s leads to %p', (pathname, query, location) => {
  expect(redirection(pathname, query)?.location).toBe(location);
});

test('the status is that of the redirect', () => {
  expect(redirection('/%E6%B5%B7', '')?.status).toBe(307);
});
