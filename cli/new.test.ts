import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { site } from '#lib/config/site.ts';
import { readPostFiles } from '#lib/posts/post-files.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { said } from '#lib/testing/said.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { newPost, run } from './new.ts';

beforeEach(() => {
  site.postsDir = path.join(temporaryFolder(), 'content', 'posts');
});

/** The files of the posts. */
function written(): string[] {
  return readdirSync(site.postsDir);
}

describe('a new post', () => {
  test.each([
    ['My first post', 'my-first-post.md'],
    ['夏の 海', '夏の-海.md'],
    ['か\u3099く', 'がく.md'],
    ['C++ & "Rust"?', 'c--rust.md'],
    ['  a  ', 'a.md'],
    ['a/../b', 'ab.md'],
  ])('called %j is %s, and its path is printed', async (title, name) => {
    const { value, out, err } = await said(() => run([title]));
    expect({ value, err }).toEqual({ value: 0, err: '' });
    expect(path.resolve(out)).toBe(path.join(site.postsDir, name));
    expect(written()).toEqual([name]);
  });

  test('may be named without quotes', async () => {
    await said(() => run(['My', 'first', 'post']));
    expect(written()).toEqual(['my-first-post.md']);
  });

  test('is a draft that the site can read', async () => {
    await said(() => run(['海 "へ"']));
    const [file] = await readPostFiles(site.postsDir);
    if (!file) throw new Error('There is no file');
    const before = Date.now();
    const post = postOf(file);
    expect(post).toMatchObject({
      title: '海 "へ"',
      slug: '海-へ',
      hidden: 'draft',
      tags: [],
      body: '\n',
    });
    expect(Math.abs(post.date.time - before)).toBeLessThan(60_000);
  });
});

test.each(['plain', '"quoted"', 'back\\slash', 'a = b # c', "it's", 'tab\there', '題名 😀', '+++'])(
  'the title %j is what it was',
  (title) => {
    const source = newPost(title, new Date('2026-11-22T16:30:05Z'), 'Asia/Tokyo');
    const post = postOf(postFile('a.md', source));
    expect(post.title).toBe(title);
    expect(post.date.text).toBe('2026-11-23T01:30:05+09:00');
  },
);

test('a post that is there already is left alone: 1', async () => {
  await said(() => run(['a']));
  const before = readFileSync(path.join(site.postsDir, 'a.md'), 'utf8');
  const { value, out, err } = await said(() => run(['A']));
  expect({ value, out }).toEqual({ value: 1, out: '' });
  expect(err).toContain('a.md is there already. Give the post another title');
  expect(readFileSync(path.join(site.postsDir, 'a.md'), 'utf8')).toBe(before);
});

test.each([
  ['no title', [], 'Usage: npm run new -- "Title of the post"'],
  ['an empty title', [' '], 'Usage:'],
  ['an option', ['--help'], 'Usage:'],
  ['no letter', ['!!!'], 'The title has no letter'],
  ['an address of the site', ['Tags'], 'The slug "tags" is the address of another page'],
  ['too many letters', ['あ'.repeat(83)], '249 bytes long, and 246 fit'],
])('%s is bad usage: 2', async (_, arguments_, words) => {
  const { value, out, err } = await said(() => run(arguments_));
  expect({ value, out }).toEqual({ value: 2, out: '' });
  expect(err).toContain(words);
  expect(() => written()).toThrow('ENOENT');
});
