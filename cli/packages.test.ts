import { type Lock, npmCommand, packagesFault } from './packages.js';

const linux = { development: false, os: 'linux', cpu: 'x64' };

const project = { version: '0.1.0' };
const next = { version: '16.4.6', integrity: 'sha512-next' };
const jest = { version: '30.5.2', integrity: 'sha512-jest', dev: true };
const swcForLinux = {
  version: '16.4.6',
  integrity: 'sha512-swc-linux',
  optional: true,
  os: ['linux'],
  cpu: ['x64'],
};
const swcForMac = { ...swcForLinux, integrity: 'sha512-swc-mac', os: ['darwin'], cpu: ['arm64'] };

const lock: Lock = {
  packages: {
    '': project,
    'node_modules/next': next,
    'node_modules/jest': jest,
    'node_modules/@next/swc-darwin-arm64': swcForMac,
    'node_modules/@next/swc-linux-x64-gnu': swcForLinux,
  },
};

/** What npm has written after `npm ci`, on Linux. */
const whole: Lock = {
  packages: {
    'node_modules/next': next,
    'node_modules/jest': jest,
    'node_modules/@next/swc-linux-x64-gnu': swcForLinux,
  },
};

/** What npm has written after `npm ci --omit=dev`. */
const production: Lock = {
  packages: {
    'node_modules/next': next,
    'node_modules/@next/swc-linux-x64-gnu': swcForLinux,
  },
};

test('after npm ci nothing is wanting', () => {
  expect(packagesFault(lock, whole, { ...linux, development: true })).toBeUndefined();
});

test('a fresh clone has nothing installed', () => {
  expect(packagesFault(lock, undefined, linux)).toBe('the packages are not installed yet');
});

test('npm ci --omit=dev is enough to build and serve, and not enough to test', () => {
  expect(packagesFault(lock, production, linux)).toBeUndefined();
  expect(packagesFault(lock, production, { ...linux, development: true })).toBe('jest is missing');
});

test('a package that was updated in the lock file is an old one', () => {
  const installed = {
    packages: { ...whole.packages, 'node_modules/next': { ...next, version: '16.4.5' } },
  };
  expect(packagesFault(lock, installed, linux)).toBe(
    'next is 16.4.5, and package-lock.json has 16.4.6',
  );
});

test('a package of the same version that was published otherwise is another', () => {
  const installed = {
    packages: { ...whole.packages, 'node_modules/next': { ...next, integrity: 'sha512-other' } },
  };
  expect(packagesFault(lock, installed, linux)).toMatch('next');
});

test('packages that were added without the lock file do no harm', () => {
  const installed = {
    packages: { ...whole.packages, 'node_modules/left-pad': { version: '1.3.0' } },
  };
  expect(packagesFault(lock, installed, linux)).toBeUndefined();
});

test('a package within a package is called by its own name', () => {
  const nested: Lock = {
    packages: { ...lock.packages, 'node_modules/next/node_modules/@scope/postcss': next },
  };
  expect(packagesFault(nested, whole, linux)).toBe('@scope/postcss is missing');
});

test('node_modules copied from a Mac is of no use on Linux', () => {
  const installed = {
    packages: { ...production.packages, 'node_modules/@next/swc-darwin-arm64': swcForMac },
  };
  expect(packagesFault(lock, installed, linux)).toBe(
    '@next/swc-darwin-arm64 is for another system',
  );
});

test.each([
  ['!win32', undefined],
  ['!linux', 'watcher is for another system'],
])('a package for %s on Linux', (os, fault) => {
  const packages = { 'node_modules/watcher': { version: '1.0.0', os: [os] } };
  expect(packagesFault({ packages }, { packages }, linux)).toBe(fault);
});

const npmCli = '/opt/node/lib/node_modules/npm/bin/npm-cli.js';

test.each([
  [
    'the npm that started us',
    npmCli,
    'linux',
    { command: ['/opt/node/bin/node', npmCli], shell: false },
  ],
  ['npm, when none did', undefined, 'linux', { command: ['npm'], shell: false }],
  ['npm through a shell on Windows', undefined, 'win32', { command: ['npm.cmd'], shell: true }],
  [
    'npm, when pnpm started us',
    '/opt/pnpm/bin/pnpm.cjs',
    'darwin',
    { command: ['npm'], shell: false },
  ],
])('packages are installed by %s', (_, execPath, os, expected) => {
  expect(npmCommand({ execPath, os, node: '/opt/node/bin/node' })).toEqual(expected);
});
