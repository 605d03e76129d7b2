// @ts-check
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { importBundled } from './cli/bundle.js';

/** @param {string} file */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {{ dependencies: Record<string, string> }} */
const { dependencies } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));

/** @type {import('next').NextConfig} */
const config = {
  // Takes the framework's script out of the finished pages; adapter/README.md says how.
  adapterPath: here('./adapter/index.js'),
  poweredByHeader: false,
  // Node loads packages as they are: to bundle them takes as long as all that is ours.
  serverExternalPackages: Object.keys(dependencies).filter((name) => !/^(next|react)/.test(name)),
  // Copies of images are made by the build: nothing is made smaller while the site is served.
  // The widths are those of lib/images/copies.ts.
  images: { loader: 'custom', deviceSizes: [680, 1020, 1360], imageSizes: [] },
  // `npm test` checks the types; a build that checks them again is a slower one.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A worker for each processor; by default one is left idle.
    cpus: availableParallelism(),
    // What a router would fetch before a click: there is none in these pages.
    prefetchInlining: false,
    // What runs once, and on the author's machine, is as good as it was written.
    turbopackMinify: { server: false, client: true },
    // /blog/tags/AWS is sent to /blog/tags/aws; without this, that one would be sent to itself.
    caseSensitiveRoutes: true,
  },
  // These two are asked for once a build, not by every process that loads this file.
  async headers() {
    return (await importBundled('host-rules')).hostHeaders();
  },
  async redirects() {
    return (await importBundled('host-rules')).hostRedirects();
  },
};

export default config;
