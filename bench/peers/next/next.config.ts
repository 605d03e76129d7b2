import type { NextConfig } from 'next';

// Otherwise Next.js takes the repository around this folder for its own.
const config: NextConfig = {
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};

export default config;
