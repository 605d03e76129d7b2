// Whether the feeds of a folder of posts, all of them, are valid and are read back as they were
// written: by schemas, validators and feed parsers that are not Kiji's.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { posts: { type: 'string' } } });
if (values.posts === undefined || !existsSync(values.posts)) {
  console.error('Usage: npm run bench -- feeds --posts DIR');
  process.exit(2);
}
// The site is configured when it is loaded.
process.env.POSTS_DIR = path.resolve(values.posts);
process.env.STATIC_DIR ??= [path.join(values.posts, '..', 'static')].filter(existsSync).join();

const { feedFaults } = await import('../lib/testing/feeds/feed-faults.ts');
const { loadCollection } = await import('../lib/posts/source.ts');

const { posts } = await loadCollection();
const start = performance.now();
const { faults, sizes } = await feedFaults(posts);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
for (const fault of faults) console.log(fault);
console.log(
  `${posts.length} posts in ${seconds} s: ${sizes.map(([name, size]) => `${name} ${(size / 1e6).toFixed(2)} MB`).join(', ')}; ${faults.length} fault(s)`,
);
if (faults.length > 0) process.exitCode = 1;
