import { componentsIn, frameworkModules } from './client-modules.ts';

function manifest(keys: readonly string[]): string {
  const clientModules = Object.fromEntries(keys.map((key) => [key, { id: 1, chunks: [] }]));
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/a/page"] = ${JSON.stringify({ clientModules })};`;
}

const own = [...frameworkModules].map((path) => `[project]/node_modules/${path}`);
const pnpm = [...frameworkModules].map(
  (path) => `[project]/node_modules/.pnpm/next@16.4.6/node_modules/${path}`,
);

test.each([
  ['server components only', own, []],
  ['packages in pnpm’s layout', pnpm, []],
  ['a client component', [...own, '[project]/app/counter.jsx'], ['app/counter.jsx']],
  [
    'next/link',
    [...own, '[project]/node_modules/next/dist/client/app-dir/link.js'],
    ['next/dist/client/app-dir/link.js'],
  ],
  [
    'an own global error',
    [...own.slice(1), '[project]/app/global-error.jsx'],
    ['app/global-error.jsx'],
  ],
  [
    'a file under a name of Next.js’s',
    [...own, '[project]/next/dist/esm/client/components/x.js'],
    ['next/dist/esm/client/components/x.js'],
  ],
])('a page with %s', (_, keys, components) => {
  expect(componentsIn(manifest(keys), 'manifest.js')).toEqual(components);
});

test.each([
  ['is empty', '', /manifest.js doesn't list layout-router/],
  ['lists nothing', manifest([]), /manifest.js doesn't list layout-router/],
  [
    'is webpack’s',
    manifest(own.map((key) => key.replace('[project]', '/home/a'))),
    /manifest.js isn't as Turbopack writes it/,
  ],
  ['is another global', 'globalThis.__OTHER = {}', /manifest.js doesn't list layout-router/],
])('a manifest that %s is refused', (_, source, message) => {
  expect(() => componentsIn(source, 'manifest.js')).toThrow(message);
});
