import path from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { takenPaths } from './taken-paths.ts';

const publicDir = temporaryFolder({ CNAME: '', 'photos/sea.jpg': '' });
const staticDir = temporaryFolder({ '署名.asc': '' });
const takenBy = takenPaths(
  { redirects: { '/old/': '/new', '/%E6%97%A7': '/new' }, staticDir },
  publicDir,
);

function shown(...parts: string[]): string {
  return `the file ${path.relative(process.cwd(), path.join(...parts))}`;
}

test.each([
  ['/old', 'redirects in blog.config.ts'],
  [`/${encodeURIComponent('旧')}`, 'redirects in blog.config.ts'],
  ['/CNAME', shown(publicDir, 'CNAME')],
  [`/${encodeURIComponent('署名.asc')}`, shown(staticDir, '署名.asc')],
  // A folder answers to nothing.
  ['/photos', undefined],
  ['/new', undefined],
])('%s: %s', (url, taker) => {
  expect(takenBy(url)).toBe(taker);
});
