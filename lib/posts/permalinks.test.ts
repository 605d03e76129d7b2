import { postFile, postOf } from '../testing/posts.ts';
import { formerPaths, permalinkRule, permalinkShape } from './permalinks.ts';

/** A post of the small hours in Tokyo, when it is the day before in UTC. */
const post = (file = 'Notes/Sea Shell.md', frontMatter = '', date = '2020-01-08T00:21:52+09:00') =>
  postOf(
    postFile(file, `---\ntitle: What's new in Go 1.20?\ndate: ${date}\n${frontMatter}\n---\n`),
  );

describe('a placeholder stands for', () => {
  test.each([
    ['/blog/:year/:month/:day/:filename/', '/blog/2020/01/08/sea-shell'],
    ['/:i_month/:i_day/:short_year/:hour:minute:second', '/1/8/20/002152'],
    ['/:monthname/:short_month/:long_month', '/January/Jan/January'],
    ['/:weekday/:weekdayname/:short_day/:long_day', '/3/Wednesday/Wed/Wednesday'],
    ['/:yearday/:y_day', '/8/008'],
    ['/:section/:contentbasename', '/notes/sea-shell'],
    ['/:sections/:slugorfilename', '/notes/sea-shell'],
    ['/:name', '/Sea Shell'],
    ['/:title/', '/whats-new-in-go-1.20'],
    ['/:slug/', '/whats-new-in-go-1.20'],
    ['/:post_title.html', '/whats-new-in-go-1.20.html'],
    ['/:year/:name/index.html', '/2020/Sea Shell'],
    ['/:categories/:name/', '/Sea Shell'],
    ['/記事/:name', '/記事/Sea Shell'],
  ])('%s: %s', (pattern, path) => {
    expect(formerPaths(post(), [pattern])).toEqual([path]);
  });

  test.each([
    ['the slug', '/:slug/:title', 'a.md', 'slug: Given Name', '/given-name/whats-new-in-go-1.20'],
    ['the name of a folder', '/:filename', 'Sea/index.md', '', '/sea'],
    ['folders above a folder', '/:sections/:filename', 'a/b/Sea/index.md', '', '/a/b/sea'],
    ['no section', '/:section/:filename', 'a.md', '', '/a'],
    ['Jekyll’s title', '/:year/:title.html', '2020-01-08-Sea.md', '', '/2020/Sea.html'],
    ['Jekyll’s slug', '/:slug', '2020-01-08-Sea.md', '', '/sea'],
    ['categories', '/:category/:name', 'a.md', 'categories: [Go Lang, b]', '/go-lang/b/a'],
    ['kana in pieces', '/:name', 'か\u3099.md', '', '/が'],
    ['its own url', '/:year/:name', 'a.md', 'url: /old/place/', '/old/place'],
    ['its own permalink', '/:year/:name', 'a.md', 'permalink: b/:year/x.html', '/b/2020/x.html'],
    ['an encoded url', '/:name', 'a.md', 'url: /%E6%B5%B7/', '/海'],
    ['an address elsewhere', '/:name', 'a.md', 'url: https://a.example/b', '/a'],
    ['a url that is no text', '/:name', 'a.md', 'url: [1]', '/a'],
  ])('%s', (_, pattern, file, frontMatter, path) => {
    expect(formerPaths(post(file, frontMatter), [pattern])).toEqual([path]);
  });
});

test('a path by a pattern is told from others', () => {
  const shape = permalinkShape('/blog/:year/:month/:filename.html');
  const paths = ['/blog/2020/01/a.html', '/blog/2020/01/海.html', '/blog/20/1/a.html', '/blog/a'];
  expect(paths.map((path) => shape.test(path))).toEqual([true, true, false, false]);
});

describe('one rule for', () => {
  const rule = (pattern: string, ...files: string[]) => {
    const posts = files.map((file) => post(file));
    const found = permalinkRule(pattern, posts);
    return found && [found.source, found.slug, ...posts.map(found.covers)];
  };

  test.each([
    [
      'posts with the name of their file',
      '/blog/:year/:month/:filename/',
      ['a.md', 'b.md'],
      ['/blog/:year(\\d{4})/:month(\\d{2})/:filename([^/.]+)', ':filename', true, true],
    ],
    [
      'Jekyll’s posts',
      '/:year/:month/:day/:title.html',
      ['2020-01-08-a.md', '2020-01-08-b.md'],
      [
        '/:year(\\d{4})/:month(\\d{2})/:day(\\d{2})/:title([^/.]+).html',
        ':year-:month-:day-:title',
        true,
        true,
      ],
    ],
    [
      'all but one that has capitals and one that has a dot',
      '/post(s)/:filename',
      ['a.md', 'B.md', 'c.1.md', 'd.md'],
      ['/post\\(s\\)/:filename([^/.]+)', ':filename', true, false, false, true],
    ],
  ])('%s', (_, pattern, files, expected) => {
    expect(rule(pattern, ...files)).toEqual(expected);
  });

  test.each([
    ['a single post', '/p/:filename', ['a.md', 'B.md']],
    ['slugs that the path does not hold', '/p/:year/:month', ['a.md', 'b.md']],
    ['several folders', '/:sections/:filename', ['x/a.md', 'x/b.md']],
    ['a placeholder twice', '/:filename/:filename', ['a.md', 'b.md']],
  ])('and none for %s', (_, pattern, files) => {
    expect(rule(pattern, ...files)).toBeUndefined();
  });
});
