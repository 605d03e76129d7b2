import { postFile, reading } from '../testing/posts.ts';
import { postPath } from '../urls.ts';
import { buildCollection, type CollectionOptions } from './collection.ts';

/** A collection of posts given as the lines of their front matter, by name. */
function collectionOf(
  posts: Readonly<Record<string, string>>,
  options: Partial<CollectionOptions> = {},
) {
  const files = Object.entries(posts).map(([name, lines]) =>
    postFile(`${name}.md`, `---\n${lines}\n---\n`),
  );
  return buildCollection(files, { ...reading, ...options });
}

function rulesOf({ problems }: { problems: readonly { file: string; rule: string }[] }) {
  return problems.map(({ file, rule }) => `${file} ${rule}`);
}

describe('the order of posts', () => {
  const { posts, neighboursOf, byPath } = collectionOf({
    old: 'title: old\ndate: 2020-01-01',
    b: 'title: b\ndate: 2024-05-06T00:00:00+09:00',
    a: 'title: a\ndate: 2024-05-05T15:00:00Z',
    new: 'title: new\ndate: 2025-01-01',
  });

  test('is by date, then by slug', () => {
    expect(posts.map(({ slug }) => slug)).toEqual(['new', 'a', 'b', 'old']);
  });

  test.each([
    ['new', undefined, 'a'],
    ['a', 'new', 'b'],
    ['old', 'b', undefined],
  ])('%s stands between %s and %s', (slug, newer, older) => {
    const post = byPath.get(postPath(slug));
    if (!post) throw new Error(slug);
    expect(neighboursOf(post).newer?.slug).toBe(newer);
    expect(neighboursOf(post).older?.slug).toBe(older);
  });
});

describe('the order of a series', () => {
  const part = (date: string, lines = '') => `title: a\ndate: ${date}\nseries: 海\n${lines}`;
  test.each([
    [
      'is that of time',
      { b: part('2024-02-01'), a: part('2024-03-01'), c: part('2024-01-01') },
      'cba',
    ],
    [
      'or of weight, and those without come after',
      {
        a: part('2024-01-01'),
        b: part('2024-02-01', 'weight: 20'),
        c: part('2024-03-01', 'weight: 3'),
        d: part('2024-04-01', 'weight: 0'),
      },
      'cbad',
    ],
    ['or of slugs, on one day', { b: part('2024-01-01'), a: part('2024-01-01') }, 'ab'],
  ])('%s', (_, posts: Record<string, string>, order) => {
    const { series, seriesByKey } = collectionOf(posts);
    expect(
      series.map(({ key, posts: parts }) => [key, parts.map(({ slug }) => slug).join('')]),
    ).toEqual([['海', order]]);
    expect(seriesByKey.get('海')).toBe(series[0]);
  });

  test('has no part that readers must not see', () => {
    expect(collectionOf({ a: part('2024-01-01', 'draft: true') }).series).toEqual([]);
  });
});

describe('what readers must not see', () => {
  const posts = {
    shown: 'title: a\ndate: 2024-05-06\ntags: [shown]\naliases: /was-shown',
    draft: 'title: a\ndate: 2024-05-06\ndraft: true\ntags: [secret]\naliases: /was-draft',
    future: 'title: a\ndate: 2027-05-06\ntags: [secret]\naliases: /was-future',
    expired: 'title: a\ndate: 2024-05-06\nexpiryDate: 2025-01-01\ntags: [secret]',
  };

  test('is nowhere', () => {
    const collection = collectionOf(posts);
    expect(collection.posts.map(({ slug }) => slug)).toEqual(['shown']);
    expect([...collection.byPath.keys()]).toEqual([postPath('shown')]);
    expect([...collection.tagByKey.keys()]).toEqual(['shown']);
    expect(collection.redirects).toEqual([{ from: '/was-shown', to: '/blog/shown' }]);
  });

  test('is there with drafts, and says why it is hidden', () => {
    const collection = collectionOf(posts, { drafts: true });
    expect(collection.posts.map(({ slug, hidden }) => `${slug} ${hidden}`)).toEqual([
      'future future',
      'draft draft',
      'expired expired',
      'shown undefined',
    ]);
    expect(collection.tagByKey.get('secret')?.posts).toHaveLength(3);
  });

  test('is checked all the same', () => {
    expect(rulesOf(collectionOf({ ...posts, wip: 'draft: true\ndate: 2024-05-06' }))).toEqual([
      'posts/wip.md title-missing',
    ]);
  });
});

describe('when the site has to be built again', () => {
  test.each([
    ['nothing is to come', { a: 'date: 2024-05-06' }, undefined],
    ['a post falls due at this moment', { a: 'date: 2026-11-23T09:00:00+09:00' }, undefined],
    ['a post falls due', { a: 'date: 2027-05-06', b: 'date: 2028-05-06' }, '2027-05-05T15:00'],
    ['a publishDate comes', { a: 'date: 2024-05-06\npublishDate: 2027-03-01' }, '2027-02-28T15:00'],
    ['a publishDate hides the date', { a: 'date: 2027-05-06\npublishDate: 2024-03-01' }, undefined],
    ['a post expires', { a: 'date: 2024-05-06\nexpiryDate: 2027-01-01' }, '2026-12-31T15:00'],
    [
      'a post expires before another falls due',
      { a: 'date: 2024-05-06\nexpiryDate: 2027-01-01', b: 'date: 2027-05-06' },
      '2026-12-31T15:00',
    ],
    ['a draft has a date to come', { a: 'date: 2027-05-06\ndraft: true' }, undefined],
  ])('%s', (_, posts: Record<string, string>, expected) => {
    const titled = Object.fromEntries(
      Object.entries(posts).map(([name, lines]) => [name, `title: a\n${lines}`]),
    );
    expect(collectionOf(titled).nextChange?.toISOString().slice(0, 16)).toBe(expected);
  });

  test('a post grows old, counted from its last change', () => {
    const file = postFile('a.md', '---\ntitle: a\ndate: 2012-05-06\nlastmod: 2024-05-06\n---\n');
    const { nextChange } = buildCollection([file], { ...reading, oldAfterYears: 4 });
    expect(nextChange?.toISOString().slice(0, 10)).toBe('2028-05-05');
  });
});

describe('a slug twice', () => {
  test('is an error of the second file, at its slug, that names the first', () => {
    const { posts, problems } = collectionOf({
      a: 'title: first\ndate: 2024-05-06\nslug: same',
      b: 'title: second\ndate: 2024-05-06\nslug: same',
    });
    expect(posts.map(({ title }) => title)).toEqual(['first']);
    expect(problems).toEqual([
      {
        severity: 'error',
        rule: 'slug-twice',
        file: 'posts/b.md',
        line: 4,
        column: 1,
        message: 'The slug "same" is also that of posts/a.md. Write another as slug = "…"',
      },
    ]);
  });

  test.each([
    ['a file and a folder', ['a.md', 'a/index.md']],
    ['two folders', ['2023/a.md', '2024/a.md']],
    ['NFC and NFD', ['が.md', 'か\u3099.md']],
  ])('may be that of %s', (_, names) => {
    const source = '---\ntitle: a\ndate: 2024-05-06\n---\n';
    const files = names.map((name) => postFile(name, source));
    expect(rulesOf(buildCollection(files, reading))).toEqual([`posts/${names[1]} slug-twice`]);
  });

  test('counts a draft: it will be published one day', () => {
    const collection = collectionOf({
      a: 'title: a\ndate: 2024-05-06\ndraft: true',
      b: 'title: b\ndate: 2024-05-06\nslug: a',
    });
    expect(rulesOf(collection)).toEqual(['posts/b.md slug-twice']);
  });
});

test('all problems of all files are in one report, and the sound posts are made', () => {
  const collection = collectionOf({
    broken: 'title: a: b',
    dateless: 'title: a',
    good: 'title: a\ndate: 2024-05-06',
    nameless: 'date: soon\ndraft: perhaps',
    tags: 'title: a\ndate: 2024-05-06',
  });
  expect(rulesOf(collection)).toEqual([
    'posts/broken.md front-matter',
    'posts/dateless.md date-missing',
    'posts/nameless.md front-matter-date',
    'posts/nameless.md front-matter-draft',
    'posts/tags.md slug',
  ]);
  expect(collection.posts.map(({ slug }) => slug)).toEqual(['good']);
});

describe('redirects', () => {
  test.each([
    ['/old', '/old'],
    ['/old/', '/old'],
    ['old', '/old'],
    ['/2020/01/28/記事/', '/2020/01/28/%E8%A8%98%E4%BA%8B'],
    ['/%E8%A8%98%E4%BA%8B', '/%E8%A8%98%E4%BA%8B'],
    ['/a (b)/c*', '/a%20(b)/c*'],
    ['/50%', '/50%25'],
    ['/a:b?c', '/a%3Ab%3Fc'],
  ])('the alias %j is %s', (alias, from) => {
    expect(
      collectionOf({ a: `title: a\ndate: 2024-05-06\naliases: ['${alias}']` }).redirects,
    ).toEqual([{ from, to: '/blog/a' }]);
  });

  test('a tag is spelt as most posts do, in all of them', () => {
    const { posts } = collectionOf({
      a: 'title: a\ndate: 2024-05-06\ntags: [aws, sea, AWS]\nseries: [Diary]',
      b: 'title: b\ndate: 2024-05-05\ntags: [AWS]\nseries: [diary]',
      c: 'title: c\ndate: 2024-05-04\ntags: [AWS]\nseries: [diary]',
    });
    expect(posts.map(({ tags, series }) => [...tags, ...series])).toEqual([
      ['AWS', 'sea', 'diary'],
      ['AWS', 'diary'],
      ['AWS', 'diary'],
    ]);
  });

  test('other spellings of a tag lead to its key', () => {
    const { redirects } = collectionOf({
      a: 'title: a\ndate: 2024-05-06\ntags: [AWS, C#, か\u3099, Long walks]',
      b: 'title: b\ndate: 2024-05-06\ntags: [aws, が]',
    });
    expect(redirects).toEqual([
      { from: '/blog/tags/AWS', to: '/blog/tags/aws' },
      {
        from: `/blog/tags/${encodeURIComponent('か\u3099')}`,
        to: `/blog/tags/${encodeURIComponent('が')}`,
      },
      { from: '/blog/tags/C%23', to: '/blog/tags/c-' },
      { from: '/blog/tags/Long%20walks', to: '/blog/tags/long-walks' },
    ]);
  });

  test('other spellings of a series too', () => {
    const { redirects } = collectionOf({ a: 'title: a\ndate: 2024-05-06\nseries: Sea Diary' });
    expect(redirects).toEqual([{ from: '/blog/series/Sea%20Diary', to: '/blog/series/sea-diary' }]);
  });

  test('a post does not lead to itself', () => {
    expect(
      collectionOf({ a: 'title: a\ndate: 2024-05-06\naliases: [/blog/a/]' }).redirects,
    ).toEqual([]);
  });
});
