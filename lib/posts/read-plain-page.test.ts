import { postFile, reading } from '../testing/posts.ts';
import { buildCollection } from './collection.ts';
import { readPlainPage } from './read-plain-page.ts';

const source = '---\ntitle: 私たち\n---\n本文\n';

test('a plain page needs a title and nothing else', () => {
  const { page, problems } = readPlainPage(postFile('_pages/about.md', source), reading);
  expect(problems).toEqual([]);
  expect(page).toMatchObject({
    path: '/about',
    name: 'about',
    title: '私たち',
    language: 'ja',
    lastmod: undefined,
    contents: true,
    hidden: undefined,
    trust: 'author',
    body: '本文\n',
    bodyLine: 4,
  });
});

test('it may say what a post may', () => {
  const lines = `title: Us
description: Who
lang: en
toc: false
lastmod: 2026-01-02
trust: sanitize
aliases: [/who/]`;
  const file = postFile('_pages/us/index.md', `---\n${lines}\n---\n`, { files: ['us.jpg'] });
  expect(readPlainPage(file, reading).page).toMatchObject({
    path: '/us',
    description: 'Who',
    language: 'en',
    contents: false,
    lastmod: { text: '2026-01-02T00:00:00+09:00' },
    trust: 'sanitize',
    aliases: ['/who/'],
    file: { files: ['us.jpg'] },
  });
});

describe('its address', () => {
  test.each([
    ['_pages/about.md', '', '/about'],
    ['_pages/about/index.md', '', '/about'],
    ['_pages/私たち.md', '', '/%E7%A7%81%E3%81%9F%E3%81%A1'],
    ['_pages/か\u3099.md', '', '/%E3%81%8C'],
    ['_pages/a b.md', '', '/a%20b'],
    ['_pages/about-us.md', 'slug: about', '/about'],
    ['_pages/blog.md', 'slug: our-blog', '/our-blog'],
  ])('%s %s → %s', (path, lines, address) => {
    const file = postFile(path, `---\ntitle: a\n${lines}\n---\n`);
    expect(readPlainPage(file, reading).page?.path).toBe(address);
  });
});

describe('no page is made', () => {
  const takenBy = (path: string) => (path === '/taken' ? 'the file public/taken' : undefined);
  const nested = (to: string) => `A plain page has no page below it. Move this one to ${to}`;
  const kept = (name: string) =>
    `The address /${name} is kept for the site itself. Rename the page, or write slug = "…"`;
  test.each([
    [
      'without a title',
      'about.md',
      'draft: false',
      1,
      'The page has no title. Write title = "…" (TOML) or title: … (YAML) in its front matter',
    ],
    ['of a wrong key', 'about.md', 'title: a\ntoc: 3', 3, 'toc: must be true or false'],
    ['in a folder', 'about/team.md', 'title: a', 1, nested('_pages/team.md')],
    [
      'that is a folder in one',
      'about/team/index.md',
      'title: a',
      1,
      nested('_pages/team/index.md'),
    ],
    [
      'that would be the front page',
      'index.md',
      'title: a',
      1,
      'The front page is that of the newest posts, and no file. Rename this one, such as about.md',
    ],
    ['where the posts are', 'blog.md', 'title: a', 1, kept('blog')],
    ['where the search is going to be', 'search.md', 'title: a', 1, kept('search')],
    ['where the feed is', 'a.md', 'title: a\nslug: feed.xml', 3, kept('feed.xml')],
    ['where Next.js has its files', 'a.md', 'title: a\nslug: _next', 3, kept('_next')],
    [
      'where a file is',
      'taken.md',
      'title: a',
      1,
      'The address /taken is taken by the file public/taken. Take that out, or rename the page',
    ],
    [
      'of a name that is no part of an address',
      'a.md',
      'title: a\nslug: a/b',
      3,
      'The name "a/b" has a slash. Write it without',
    ],
  ])('%s: %s', (_, file, lines, line, message) => {
    const { page, problems } = readPlainPage(postFile(`_pages/${file}`, `---\n${lines}\n---\n`), {
      ...reading,
      takenBy,
    });
    expect(page).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', file: `posts/_pages/${file}`, message }]);
    expect(problems[0]?.line).toBe(line);
  });
});

describe('in a collection', () => {
  const post = (lines = '') => `---\ntitle: post\ndate: 2024-01-01\ntags: [海]\n${lines}\n---\n`;
  const collectionOf = (files: Record<string, string>, options = {}) =>
    buildCollection(
      Object.entries(files).map(([path, text]) => postFile(path, text)),
      { ...reading, ...options },
    );

  test('plain pages are among no posts, and no posts among them', () => {
    const { posts, pages, tags, problems } = collectionOf({
      'a.md': post(),
      'more/_pages/b.md': post(),
      '_pages/about.md': '---\ntitle: about\ndate: 2024-01-01\ntags: [海]\n---\n',
    });
    expect(problems).toEqual([]);
    expect(posts.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(pages.map(({ name }) => name)).toEqual(['about']);
    expect(tags.map(({ posts: tagged }) => tagged.length)).toEqual([2]);
  });

  test('they are in the order of weight, then of their titles', () => {
    const page = (lines: string) => `---\n${lines}\n---\n`;
    const { pages } = collectionOf({
      '_pages/1.md': page('title: C'),
      '_pages/2.md': page('title: B'),
      '_pages/3.md': page('title: Z\nweight: 2'),
      '_pages/4.md': page('title: Y\nweight: 1'),
    });
    expect(pages.map(({ title }) => title)).toEqual(['Y', 'Z', 'B', 'C']);
  });

  test('hidden ones are in it only where drafts are, and it knows when they fall due', () => {
    const files = {
      '_pages/draft.md': '---\ntitle: a\ndraft: true\n---\n',
      '_pages/later.md': '---\ntitle: a\npublishDate: 2099-01-01\n---\n',
      '_pages/gone.md': '---\ntitle: a\nexpiryDate: 2020-01-01\n---\n',
    };
    const { pages, nextChange } = collectionOf(files);
    expect(pages).toEqual([]);
    expect(nextChange).toEqual(new Date('2098-12-31T15:00:00Z'));
    const shown = collectionOf(files, { drafts: true }).pages;
    expect(shown.map(({ hidden }) => hidden).sort()).toEqual(['draft', 'expired', 'future']);
  });

  test('two of one address are named', () => {
    const { pages, problems } = collectionOf({
      '_pages/about.md': source,
      '_pages/us.md': '---\ntitle: a\nslug: about\n---\n',
    });
    expect(pages).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        file: 'posts/_pages/us.md',
        line: 3,
        message: 'The address /about is also that of posts/_pages/about.md. Rename one of the two',
      },
    ]);
  });

  test('an alias of a post that is the address of one is an error of the post', () => {
    const { redirects, problems } = collectionOf({
      'a.md': post('aliases: [/about/]'),
      '_pages/about.md': source,
    });
    expect(redirects).toEqual([]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        file: 'posts/a.md',
        line: 5,
        message: 'The alias "/about/" is the address of a page. Take it out: the page stays',
      },
    ]);
  });

  test('their own aliases lead to them', () => {
    const { redirects } = collectionOf({
      '_pages/about.md': '---\ntitle: a\naliases: [/profile/]\n---\n',
    });
    expect(redirects).toEqual([{ from: '/profile', to: '/about' }]);
  });
});
