import { acceptedEncodings } from './accepted-encodings.ts';

test.each([
  [undefined, ''],
  ['', ''],
  ['identity', ''],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br, gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip;q=1.0', 'gzip'],
  ['br; q=0.000 , *', 'gzip'],
  ['*;q=0', ''],
  ['*', 'br, gzip'],
  ['vibr, xgzip', ''],
])('%p takes %p', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings ? encodings.split(', ') : []);
});
