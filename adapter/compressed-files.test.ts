import { compressedFiles, isCompressible } from './compressed-files.ts';

test.each([
  ['/blog/a.html', 20_000, true],
  ['/blog/a.md', 20_000, true],
  ['/_next/static/chunks/a.css', 20_000, true],
  ['/icon.SVG', 20_000, true],
  ['/robots.txt', 66, false],
  ['/og/a.png', 20_000, false],
  ['/a.mp4', 20_000, false],
  ['/a.tar.gz', 20_000, false],
  ['/apple-icon', 20_000, false],
])('%s of %d bytes: %p', (file, size, expected) => {
  expect(isCompressible(file, size)).toBe(expected);
});

test('what is for many pages is tried harder, and kept apart from what is for one', () => {
  const names = (isShared: boolean) => compressedFiles('t', isShared).map(({ name }) => name);
  expect([names(false), names(true)]).toEqual([
    ['t-6.br', 't-6.gz'],
    ['t-11.br', 't-9.gz'],
  ]);
});
