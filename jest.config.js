// @ts-check
// The unified packages are ESM only, so Jest runs modules natively
// (`node --experimental-vm-modules`) and SWC only takes the types and JSX out.

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // A test that hangs ends; one on a loaded machine does not fail for it.
  testTimeout: 60_000,
  roots: [
    '<rootDir>/lib',
    '<rootDir>/adapter',
    '<rootDir>/components',
    '<rootDir>/cli',
    '<rootDir>/bench',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/.next', '/fixture/', '/node_modules/.cache/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
