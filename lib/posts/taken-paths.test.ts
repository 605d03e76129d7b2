import path from 'node:path';
import { takenPaths } from './taken-paths.ts';

const takenBy = takenPaths(
  { redirects: { '/old/': '/new' }, staticDir: path.resolve('posts') },
  path.resolve('public'),
);

test.each([
  ['/old', 'redirects in blog.config.ts'],
  ['/hello-kiji.md', `the file ${path.join('posts', 'hello-kiji.md')}`],
  ['/about', undefined],
  ['/evening-on-the-ridge', undefined],
])('%s is taken by %s', (url, taker) => {
  expect(takenBy(url)).toBe(taker);
});
