import { readdirSync } from 'node:fs';
import path from 'node:path';
import { reading } from '../testing/posts.ts';
import { buildCollection, type Collection } from './collection.ts';
import { readPostFiles } from './post-files.ts';

const fixtures = path.resolve('e2e/fixtures');

async function collectionOf(folder: string, drafts: boolean): Promise<Collection> {
  return buildCollection(await readPostFiles(path.join(fixtures, folder)), { ...reading, drafts });
}

describe('every shape of front matter', () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await collectionOf('front-matter', true);
  });

  const usual = '2024-05-06T07:08:09+09:00';
  const midnight = '2024-05-06T00:00:00+09:00';
  // The file, and the title, date, tags and slug of its post.
  const outcomes: [file: string, title: string, date: string, tags: string[], slug: string][] = [
    [
      '2024-02-29-date-from-name.md',
      'A date in the file name only',
      '2024-02-29T00:00:00+09:00',
      [],
      '2024-02-29-date-from-name',
    ],
    ['bom.md', 'A byte order mark before the front matter', usual, [], 'bom'],
    ['control-characters.md', 'A control character in the body', usual, [], 'control-characters'],
    ['crlf.md', 'Lines that end in CR LF', usual, [], 'crlf'],
    ['double.md.md', 'A file name that ends in .md twice', usual, [], 'double.md'],
    ['empty-body.md', 'A body with nothing in it', usual, [], 'empty-body'],
    ['expired.md', 'A post that has expired', usual, [], 'expired'],
    ['json.md', 'Front matter in JSON', usual, ['Rain', '{braces}'], 'json'],
    ['keys-in-capitals.md', 'Keys that begin with a capital', usual, ['Rain'], 'keys-in-capitals'],
    ['name with spaces.md', 'A file name with spaces', usual, [], 'name with spaces'],
    ['no-final-newline.md', 'No line feed at the end of the file', usual, [], 'no-final-newline'],
    [
      'plus-plus-plus-in-body.md',
      'Three plus signs in the body',
      usual,
      [],
      'plus-plus-plus-in-body',
    ],
    ['slug-empty.md', 'A slug that is empty', usual, [], 'slug-empty'],
    [
      'tags-comma.md',
      'Tags in one string with commas',
      usual,
      ['Rain', 'Long walks', '散歩'],
      'tags-comma',
    ],
    ['tags-empty-string.md', 'Tags that are an empty string', usual, [], 'tags-empty-string'],
    [
      'tags-null-list.md',
      'A list of tags that holds nothing but null',
      usual,
      [],
      'tags-null-list',
    ],
    ['tags-number.md', 'A tag that is a number', usual, ['2024'], 'tags-number'],
    [
      'time-without-seconds.md',
      'A time without seconds',
      '2024-05-06T09:14:00+09:00',
      [],
      'time-without-seconds',
    ],
    [
      'toml-local-date.md',
      'A native TOML date without a time or an offset',
      midnight,
      [],
      'toml-local-date',
    ],
    ['toml-native-date.md', 'A native TOML date with an offset', usual, [], 'toml-native-date'],
    ['toml-quoted-date.md', 'A TOML date in quotation marks', usual, [], 'toml-quoted-date'],
    ['日本語の名前.md', '日本語のファイル名', usual, [], '日本語の名前'],
  ];

  test.each(outcomes)('%s', (file, title, date, tags, slug) => {
    const post = collection.posts.find((one) => one.file.path.normalize('NFC') === file);
    expect(post && [post.title, post.date.text, post.tags, post.slug]).toEqual([
      title,
      date,
      tags,
      slug,
    ]);
  });

  test('has its line above', () => {
    const files = readdirSync(path.join(fixtures, 'front-matter'), { recursive: true })
      .map((name) => String(name).normalize('NFC'))
      .filter((name) => name.endsWith('.md'));
    expect(files.sort()).toEqual(outcomes.map(([file]) => file).sort());
  });

  test('is sound', () => {
    expect(collection.problems).toEqual([]);
  });

  test('leaves no control character and no byte order mark in a text', () => {
    for (const { body, title } of collection.posts) {
      expect(body + title).not.toMatch(/(?![\t\n\r])\p{Cc}|\uFEFF/u);
    }
  });

  test('hides the expired post from readers', async () => {
    const { posts } = await collectionOf('front-matter', false);
    expect(posts).toHaveLength(outcomes.length - 1);
    expect(posts.map(({ slug }) => slug)).not.toContain('expired');
  });
});

test('a post of the shape that the blog began with', async () => {
  const { posts, problems } = await collectionOf('seed-shape', false);
  expect(problems).toEqual([]);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({
    slug: 'small_clocks_meetup',
    title: '小さな時計の会 第3回に行ってきた',
    date: { text: '2024-02-18T00:14:36+09:00' },
    tags: [],
    hidden: undefined,
    bodyLine: 8,
    frontMatter: { iscjklanguage: true },
  });
  // In UTC it is still the day before.
  expect(new Date(posts[0]?.date.time ?? 0).toISOString()).toBe('2024-02-17T15:14:36.000Z');
});
