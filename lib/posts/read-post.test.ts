import { marked } from '../testing/marked.ts';
import { postFile, postOf, reading } from '../testing/posts.ts';
import type { Post } from './post.ts';
import { readPost } from './read-post.ts';

/** A post in YAML with a title and a date, and these lines more. */
function withLines(...lines: string[]): Post {
  return postOf(
    postFile('a.md', ['---', 'title: 夏', 'date: 2024-05-06', ...lines, '---'].join('\n')),
  );
}

/** What is wrong with a file, each as `rule line:column`. */
function faultsOf(source: string, name = 'a.md'): string[] {
  return readPost(postFile(name, source), reading).problems.map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
}

/** The same for front matter that stands in YAML. */
function faultsOfLines(...lines: string[]): string[] {
  return faultsOf(['---', 'title: a', 'date: 2024-05-06', ...lines, '---', ''].join('\n'));
}

describe('the three languages of front matter make the same post', () => {
  const expected = { title: '夏', tags: ['AWS', '海'], slug: 'natsu', body: '本文\n' };
  test.each([
    [
      'TOML',
      '+++\ntitle = "夏"\ndate = 2024-05-06T07:08:09+09:00\ntags = ["AWS", "海"]\nslug = "natsu"\n+++\n本文\n',
    ],
    [
      'TOML with a date in quotes',
      '+++\ntitle = "夏"\ndate = "2024-05-06T07:08:09+09:00"\ntags = "AWS, 海"\nslug = "natsu"\n+++\n本文\n',
    ],
    [
      'YAML',
      '---\ntitle: 夏\ndate: 2024-05-06T07:08:09+09:00\ntags: [AWS, 海]\nslug: natsu\n---\n本文\n',
    ],
    [
      'JSON',
      '{"title": "夏", "date": "2024-05-06T07:08:09+09:00", "tags": ["AWS", "海"], "slug": "natsu"}\n本文\n',
    ],
    [
      'keys in any case',
      '---\nTitle: 夏\nDATE: 2024-05-06T07:08:09+09:00\nTags: [AWS, 海]\nSlug: natsu\n---\n本文\n',
    ],
  ])('%s', (_, source) => {
    const post = postOf(postFile('a.md', source));
    expect(post).toMatchObject(expected);
    expect(post.date.text).toBe('2024-05-06T07:08:09+09:00');
  });
});

describe('the date', () => {
  test('of YAML without quotes keeps its text: the day at the author’s own offset', () => {
    const { date } = postOf(
      postFile('a.md', '---\ntitle: a\ndate: 2020-01-28T00:21:52+09:00\n---\n'),
    );
    expect(date.text).toBe('2020-01-28T00:21:52+09:00');
    expect(new Date(date.time).toISOString()).toBe('2020-01-27T15:21:52.000Z');
  });

  test.each([
    ['the site’s zone', '2024-05-06', '2024-05-06T00:00:00+09:00'],
    ['another zone', '2024-05-06T23:00:00-08:00', '2024-05-06T23:00:00-08:00'],
    ['no colon in the offset', '2024-05-06T07:08:09+0900', '2024-05-06T07:08:09+09:00'],
    ['an hour of one digit', '2024-05-06T7:08:09+09:00', '2024-05-06T07:08:09+09:00'],
    ['no seconds', '2024-05-06 07:08', '2024-05-06T07:08:00+09:00'],
  ])('may have %s', (_, written, text) => {
    expect(postOf(postFile('a.md', `---\ntitle: a\ndate: ${written}\n---\n`)).date.text).toBe(text);
  });

  test('that is missing is the one of the file’s name, which stays in the slug', () => {
    const post = postOf(postFile('2024-02-29-leap.md', '---\ntitle: a\n---\n'));
    expect(post.date.text).toBe('2024-02-29T00:00:00+09:00');
    expect(post.slug).toBe('2024-02-29-leap');
  });

  test('of a folder’s name counts as well, and the written one more', () => {
    const named = '2024-02-29-leap/index.md';
    expect(postOf(postFile(named, '---\ntitle: a\ndate: ""\n---\n')).date.text).toBe(
      '2024-02-29T00:00:00+09:00',
    );
    expect(postOf(postFile(named, '---\ntitle: a\ndate: 2025-01-01\n---\n')).date.text).toBe(
      '2025-01-01T00:00:00+09:00',
    );
  });
});

describe('tags', () => {
  test.each([
    ['missing', '', []],
    ['nothing', 'tags:', []],
    ['an empty text', 'tags: ""', []],
    ['a list of an empty text', 'tags: [""]', []],
    ['a list of nothing', 'tags: [null]', []],
    ['an empty list', 'tags: []', []],
    ['a text', 'tags: 海', ['海']],
    ['a text with commas', 'tags: Rain, Long walks ,散歩,', ['Rain', 'Long walks', '散歩']],
    ['a list', 'tags: [Rain, " Long walks "]', ['Rain', 'Long walks']],
    ['a list with a comma in a text', 'tags: ["a, b"]', ['a, b']],
    ['a number', 'tags: 2024', ['2024']],
    ['a list of numbers', 'tags: [2024, 1.5]', ['2024', '1.5']],
    ['true', 'tags: true', ['true']],
    ['one twice', 'tags: [a, b, a]', ['a', 'b']],
    ['in two spellings', 'tags: [AWS, aws]', ['AWS', 'aws']],
  ])('may be %s', (_, line, tags) => {
    expect(withLines(line).tags).toEqual(tags);
  });
});

describe('the slug', () => {
  test.each([
    ['the file’s name', 'hello.md', '', 'hello'],
    ['the folder’s', '2024/hello/index.md', '', 'hello'],
    ['what is written', 'hello.md', 'slug: other', 'other'],
    ['the name, where that is empty', 'hello.md', 'slug: ""', 'hello'],
    ['the name, where that is white', 'hello.md', 'slug: "  "', 'hello'],
    ['a number', 'hello.md', 'slug: 2024', '2024'],
    ['with spaces', 'name with spaces.md', '', 'name with spaces'],
    ['of a name that ends in .md twice', 'double.md.md', '', 'double.md'],
    ['in NFC, where the disk has NFD', 'か\u3099く.md', '', 'がく'],
    ['in NFC, where the author typed NFD', 'a.md', 'slug: か\u3099く', 'がく'],
    ['in capitals as they are', 'README.md', '', 'README'],
  ])('is %s', (_, name, line, slug) => {
    const source = ['---', 'title: a', 'date: 2024-05-06', line, '---', ''].join('\n');
    expect(postOf(postFile(name, source)).slug).toBe(slug);
  });

  test.each(['tags', 'series', 'page', 'a/b', '..', '"a\\u0000b"', "'a\\b'", '"\\ud83d"'])(
    'is not %s',
    (slug) => {
      expect(faultsOfLines(`slug: ${slug}`)).toEqual(['slug 4:1']);
    },
  );

  test('fits into 246 bytes', () => {
    expect(faultsOfLines(`slug: ${'あ'.repeat(82)}`)).toEqual([]);
    expect(faultsOfLines(`slug: ${'あ'.repeat(82)}a`)).toEqual(['slug 4:1']);
    expect(faultsOf('---\ntitle: a\ndate: 2024-05-06\n---\n', `${'a'.repeat(247)}.md`)).toEqual([
      'slug 1:1',
    ]);
  });
});

describe('a flag', () => {
  test.each([
    ['true', 'draft'],
    ['yes', 'draft'],
    ['Yes', 'draft'],
    ['on', 'draft'],
    ['"true"', 'draft'],
    ['" TRUE "', 'draft'],
    ['false', undefined],
    ['no', undefined],
    ['off', undefined],
    ['"false"', undefined],
    ['""', undefined],
    ['', undefined],
  ])('draft: %s', (written, hidden) => {
    expect(withLines(`draft: ${written}`).hidden).toBe(hidden);
  });
});

describe('when a post is hidden', () => {
  // Posts are read on 2026-11-23T00:00:00Z.
  test.each([
    ['a past date', '2026-11-23T09:00:00+09:00', '', undefined],
    ['a date in a second', '2026-11-23T09:00:01+09:00', '', 'future'],
    ['a publishDate to come', '2024-05-06', 'publishDate: 2027-01-01', 'future'],
    ['a publishDate that has come', '2027-01-01', 'publishDate: 2024-05-06', undefined],
    ['an expiryDate to come', '2024-05-06', 'expiryDate: 2027-01-01', undefined],
    ['an expiryDate now', '2024-05-06', 'expiryDate: 2026-11-23T09:00:00+09:00', 'expired'],
    ['an expiryDate that is over', '2024-05-06', 'expiryDate: 2025-01-01', 'expired'],
    ['a draft of the future', '2027-01-01', 'draft: true', 'draft'],
  ])('%s', (_, date, line, hidden) => {
    const source = ['---', 'title: a', `date: ${date}`, line, '---', ''].join('\n');
    expect(postOf(postFile('a.md', source)).hidden).toBe(hidden);
  });
});

describe('the rest of the front matter', () => {
  test('means what it means in Hugo', () => {
    const post = withLines(
      'lastmod: 2024-05-07',
      'summary: 一文で',
      'series: [時計]',
      'aliases: /old/, /older',
      'toc: false',
      'lang: en',
      'weight: "3"',
      'isCJKLanguage: true',
    );
    expect(post).toMatchObject({
      lastmod: { text: '2024-05-07T00:00:00+09:00' },
      description: '一文で',
      series: ['時計'],
      aliases: ['/old/', '/older'],
      contents: false,
      language: 'en',
      frontMatter: { weight: 3, iscjklanguage: true },
    });
  });

  test('has defaults', () => {
    expect(withLines()).toMatchObject({
      lastmod: undefined,
      description: undefined,
      series: [],
      aliases: [],
      contents: true,
      language: 'ja',
      hidden: undefined,
    });
  });

  test('is kept where Kiji does not know it', () => {
    const { frontMatter } = withLines('layout: post', 'Params:', '  Mood: [1, {a: b}]');
    expect(frontMatter).toMatchObject({ layout: 'post', params: { Mood: [1, { a: 'b' }] } });
  });

  test('a weight is a number or nothing', () => {
    expect(withLines('weight: -3').frontMatter.weight).toBe(-3);
    expect(withLines('weight:').frontMatter.weight).toBeUndefined();
    expect(withLines('weight: ""').frontMatter.weight).toBeUndefined();
  });

  test('description goes before summary', () => {
    expect(withLines('summary: b', 'description: a').description).toBe('a');
    expect(withLines('summary: b', 'description: ""').description).toBe('b');
  });

  test('a title may be a number or true', () => {
    expect(postOf(postFile('a.md', '---\ntitle: 2024\ndate: 2024-05-06\n---\n')).title).toBe(
      '2024',
    );
    expect(postOf(postFile('a.md', '---\ntitle: true\ndate: 2024-05-06\n---\n')).title).toBe(
      'true',
    );
  });
});

describe('a fault names its key’s place', () => {
  test.each([
    ['title-missing', '---\ndate: 2024-05-06\n▼Title: ""\n---\n'],
    ['date-missing', '---\ntitle: a\n▼date:\n---\n'],
    ['front-matter-date', '---\ntitle: a\n▼date: last summer\n---\n'],
    ['front-matter-date', '+++\ntitle = "a"\n▼Date = 07:32:00\n+++\n'],
    ['front-matter-date', '+++\ntitle = "a"\n▼date = "2024-02-30"\n+++\n'],
    ['front-matter-lastmod', '---\ntitle: a\ndate: 2024-05-06\n▼lastmod: soon\n---\n'],
    ['front-matter-title', '---\n▼title: [a]\ndate: 2024-05-06\n---\n'],
    ['front-matter-draft', '---\ntitle: a\ndate: 2024-05-06\n▼draft: perhaps\n---\n'],
    ['front-matter-tags', '---\ntitle: a\ndate: 2024-05-06\n▼tags: {a: b}\n---\n'],
    ['front-matter-tags', '{"title": "a", "date": "2024-05-06",\n ▼"tags": [["a"]]}\n'],
    ['front-matter-weight', '---\ntitle: a\ndate: 2024-05-06\n▼weight: heavy\n---\n'],
    ['front-matter', '---\ntitle: ▼a: b\n---\n'],
    ['tag', '---\ntitle: a\ndate: 2024-05-06\n▼tags: [..]\n---\n'],
    ['title-missing', '▼---\ndate: 2024-05-06\n---\n'],
    ['date-missing', '▼---\ntitle: a\n---\n'],
  ])('%s: %j', (rule, text) => {
    const { source, place } = marked(text);
    expect(faultsOf(source)).toEqual([`${rule} ${place.line}:${place.column}`]);
  });

  test('and all of a file’s are named at once', () => {
    expect(faultsOf('---\nslug: a/b\ntags: [..]\n---\n')).toEqual([
      'title-missing 1:1',
      'date-missing 1:1',
      'slug 2:1',
      'tag 3:1',
    ]);
    expect(faultsOf('---\ntitle: a\ndate: never\ndraft: perhaps\nweight: x\n---\n')).toEqual([
      'front-matter-date 3:1',
      'front-matter-draft 4:1',
      'front-matter-weight 5:1',
    ]);
  });

  test.each([
    ['---\ndate: 2024-05-06\n---\n', 'The post has no title. Write title = "…" (TOML)'],
    ['---\ntitle: a\n---\n', 'or start the file name with 2026-11-23-'],
    [
      '---\ntitle: a\nDate: soon\n---\n',
      'Date: "soon" is not a date; write one such as 2026-11-23T',
    ],
    ['---\ntitle: a\ndate: 2024-05-06\nslug: tags\n---\n', 'such as slug = "tags-post"'],
    ['text without front matter\n', 'The post has no title.'],
  ])('and says what to write: %j', (source, words) => {
    const { problems } = readPost(postFile('a.md', source), reading);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'posts/a.md' });
  });
});
