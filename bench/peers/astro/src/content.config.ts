import { defineCollection } from 'astro:content';
import path from 'node:path';
import { glob } from 'astro/loaders';

const posts = defineCollection({
  loader: glob({
    base: process.env.POSTS_DIR ?? 'posts',
    pattern: '**/*.md',
    generateId: ({ entry, data }) =>
      String(data.slug || path.basename(entry.replace(/(\/index)?\.md$/, ''))),
  }),
});

export const collections = { posts };
