import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const folder = temporaryFolder({
  'a.md': '---\ntitle: a\ndate: 2024-05-06\n---\n',
  'draft.md': '---\ntitle: b\ndate: 2024-05-06\ndraft: true\n---\n',
  'noon.md': '---\ntitle: c\ndate: 2024-05-07 12:00\n---\n',
});
const broken = path.join(folder, 'broken.md');

let source: typeof import('./source.ts');
let config: typeof import('../config/site.ts');

beforeAll(async () => {
  Object.assign(process.env, { POSTS_DIR: folder, DRAFTS: '' });
  config = await import('../config/site.ts');
  source = await import('./source.ts');
});

afterEach(() => {
  Object.assign(process.env, { NODE_ENV: 'test' });
  rmSync(broken, { force: true });
});

test('posts are read by the rules of the blog', async () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const blog = {
    ...config.site,
    timeZone: 'America/New_York',
    language: 'en' as const,
    oldAfterYears: false as const,
  };
  const { posts, nextChange } = await source.readCollection(blog, now);
  expect(posts.map(({ slug, date, language }) => [slug, date.text, language])).toEqual([
    ['noon', '2024-05-07T12:00:00-04:00', 'en'],
    ['a', '2024-05-06T00:00:00-04:00', 'en'],
  ]);
  expect(nextChange).toBeUndefined();
  const withDrafts = await source.readCollection({ ...blog, drafts: true }, now);
  expect(withDrafts.posts.map(({ slug }) => slug)).toContain('draft');
});

test('this blog is read once per process', async () => {
  const first = await source.loadCollection();
  expect(first.posts.map(({ slug }) => slug)).toEqual(['noon', 'a']);
  writeFileSync(broken, 'no front matter');
  expect(await source.loadCollection()).toBe(first);
});

test('in development again when a file has changed', async () => {
  Object.assign(process.env, { NODE_ENV: 'development' });
  const first = await source.loadCollection();
  expect(await source.loadCollection()).toBe(first);
  writeFileSync(broken, 'no front matter');
  const second = await source.loadCollection();
  expect(second.problems.map(({ rule }) => rule)).toEqual(['title-missing', 'date-missing']);
});

test('in production posts with errors make no page, in development the others do', async () => {
  writeFileSync(broken, 'no front matter');
  Object.assign(process.env, { NODE_ENV: 'development' });
  expect((await source.loadSoundCollection()).posts.map(({ slug }) => slug)).toEqual(['noon', 'a']);

  // Another mode reads again, as a build does at its start.
  Object.assign(process.env, { NODE_ENV: 'production' });
  await expect(source.loadSoundCollection()).rejects.toThrow('The posts have errors:');
  await expect(source.loadSoundCollection()).rejects.toThrow('broken.md:1:1 error: ');
});

test('posts without errors make pages in production', async () => {
  Object.assign(process.env, { NODE_ENV: 'development' });
  await source.loadCollection();
  Object.assign(process.env, { NODE_ENV: 'production' });
  expect((await source.loadSoundCollection()).posts).toHaveLength(2);
});

test('a folder of posts that is not there is named', async () => {
  const { site } = await import('../config/site.ts');
  const postsDir = path.join(folder, 'nowhere');
  await expect(source.readCollection({ ...site, postsDir }, new Date())).rejects.toThrow(
    `There is no folder of posts at ${postsDir}. Make it, or set POSTS_DIR`,
  );
});
