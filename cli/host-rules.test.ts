import { hostHeaders } from './host-rules.ts';

test('every answer has the headers of the site', () => {
  const [rule, ...others] = hostHeaders(false);
  expect(rule?.source).toBe('/:path*');
  expect(rule?.headers).toContainEqual({ key: 'X-Content-Type-Options', value: 'nosniff' });
  expect(others).toEqual([]);
});

test('Vercel is told what `npm start` does by itself', () => {
  const sources = hostHeaders(true).map(({ source }) => source);
  expect(sources).toEqual([
    '/:path*',
    '/feed.xml',
    '/atom.xml',
    '/_images/:path*',
    '/_search/:generation/:file',
  ]);
});
