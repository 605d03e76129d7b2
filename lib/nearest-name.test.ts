import { nearestName } from './nearest-name.ts';

test.each([
  ['youtub', ['youtube', 'vimeo'], 'youtube'],
  ['YouTube', ['youtube'], 'youtube'],
  ['figrue', ['figure', 'gist'], 'figure'],
  ['x', ['y', 'qr'], 'y'],
  ['tabs', ['youtube', 'figure'], undefined],
  ['', ['a'], 'a'],
  ['a', [], undefined],
])('%s', (word, names, nearest) => {
  expect(nearestName(word, names)).toBe(nearest);
});
