import { defineConfig } from 'astro/config';

const { OUT_DIR = 'dist', CACHE_DIR = 'node_modules/.astro', STATIC_DIR, HIGHLIGHT } = process.env;

export default defineConfig({
  outDir: OUT_DIR,
  cacheDir: CACHE_DIR,
  ...(STATIC_DIR ? { publicDir: STATIC_DIR } : {}),
  markdown: { syntaxHighlight: HIGHLIGHT === '0' ? false : 'shiki' },
});
