import { portOf } from './port.ts';

test.each([
  [undefined, 3000],
  ['', 3000],
  ['8080', 8080],
  ['1', 1],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['-1', undefined],
  ['80.5', undefined],
  ['http', undefined],
  ['80 81', undefined],
])('PORT=%s is the port %s', (text, port) => {
  expect(portOf(text)).toBe(port);
});
