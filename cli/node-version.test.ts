import { nodeFault } from './node-version.js';

test.each([['20.9.0'], ['20.20.2'], ['22.0.0'], ['100.0.0']])(
  'Node %s will do where 20.9 is needed',
  (version) => {
    expect(nodeFault(version, '>=20.9')).toBeUndefined();
  },
);

test.each([['20.8.1'], ['18.20.4'], ['9.11.2']])('Node %s will not', (version) => {
  expect(nodeFault(version, '>=20.9')).toBe(
    `Kiji needs Node 20.9 or newer, and this is ${version}. Install a newer one from https://nodejs.org`,
  );
});
