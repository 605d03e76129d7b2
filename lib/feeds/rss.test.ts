import { type Element, xml2js } from 'xml-js';
import { site } from '../config/site.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { rssOf } from './rss.ts';

/** A post with these lines of front matter and this text. */
function post(name: string, lines: string, body: string) {
  return postOf(
    postFile(`${name}.md`, `---\ndate: 2024-05-06T07:08:09+09:00\n${lines}\n---\n${body}`),
  );
}

/** The texts of all elements with a name, in a feed that an XML parser takes. */
function textsOf(rss: string, name: string): string[] {
  const texts: string[] = [];
  const search = ({ elements = [] }: Pick<Element, 'elements'>) => {
    for (const element of elements) {
      if (element.name === name) {
        const parts = (element.elements ?? []).map(({ text, cdata }) => text ?? cdata ?? '');
        texts.push(parts.join(''));
      }
      search(element);
    }
  };
  search(xml2js(rss) as Element);
  return texts;
}

test('a post is in full in the feed', async () => {
  const rss = await rssOf([
    post(
      '海 へ',
      'title: 海へ & <空>\ntags: [海, "A&B"]',
      '# a\n\n[本文](/b)。\n\n<script>c</script>',
    ),
  ]);
  const link = `${site.origin}/blog/%E6%B5%B7%20%E3%81%B8`;
  expect(textsOf(rss, 'title').at(-1)).toBe('海へ & <空>');
  expect(textsOf(rss, 'guid')).toEqual([link]);
  expect(textsOf(rss, 'link').at(-1)).toBe(link);
  expect(textsOf(rss, 'pubDate')).toEqual(['Sun, 05 May 2024 22:08:09 GMT']);
  expect(textsOf(rss, 'category')).toEqual(['海', 'A&B']);
  expect(textsOf(rss, 'description').at(-1)).toBe('本文。');
  expect(textsOf(rss, 'content:encoded')).toEqual([
    `<h2 id="a">a</h2>\n<p><a href="${site.origin}/b">本文</a>。</p>\n`,
  ]);
});

test('the authors of a post are named, and those that go without saying are not', async () => {
  const rss = await rssOf([
    post('a', 'title: a\nauthors: [灯 & 海, Tom]', 'a'),
    post('b', 'title: b', 'b'),
  ]);
  expect(textsOf(rss, 'dc:creator')).toEqual(['灯 & 海, Tom']);
  expect(textsOf(rss, 'author')).toEqual([]);
});

describe('the feed is XML, whatever is in a post', () => {
  test.each([
    ['an end of CDATA', 'a ]]> b', 'a ]]> b'],
    ['a start of CDATA', '`<![CDATA[`', '<code>&#x3C;![CDATA['],
    ['entities of HTML', 'a&nbsp;&copy;&hellip;', 'a\u00A0©…'],
    ['a comment', 'a <!-- b --> c', 'a <!-- b --> c'],
    ['tags that are not closed', '<div>a<br>b', '<div>a<br>b</div>'],
    ['emoji', '😀', '😀'],
    ['a declaration', '`<?xml?>`', '&#x3C;?xml?>'],
  ])('%s', async (_, body, expected) => {
    const rss = await rssOf([post('a', 'title: a', body)]);
    expect(textsOf(rss, 'content:encoded')[0]).toContain(expected);
  });

  test('and holds no character that XML forbids', async () => {
    const rss = await rssOf([
      post(
        'a',
        'title: "a\\u0008\\uFFFF"\ntags: ["b\\u000B"]',
        'c\u0008d\u0000e\uFFFEf&#11;\uD83Dg',
      ),
    ]);
    expect(rss).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(rss).not.toMatch(/&#(?:x?0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));/);
    expect(textsOf(rss, 'title').at(-1)).toBe('a');
  });
});

test('it holds the thirty newest posts', async () => {
  const posts = Array.from({ length: 31 }, (_, index) => post(String(index), 'title: a', 'a'));
  const guids = textsOf(await rssOf(posts), 'guid');
  expect(guids).toHaveLength(30);
  expect(guids[0]).toBe(`${site.origin}/blog/0`);
});

test('it says of the blog what the configuration says', async () => {
  const rss = await rssOf([]);
  expect(textsOf(rss, 'title')).toEqual([site.title]);
  expect(textsOf(rss, 'link')).toEqual([`${site.origin}/`]);
  expect(textsOf(rss, 'language')).toEqual([site.language]);
  expect(rss).toContain(`href="${site.origin}/feed.xml" rel="self"`);
});
