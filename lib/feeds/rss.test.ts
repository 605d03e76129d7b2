import { parseRssFeed } from 'feedsmith';
import { site } from '../config/site.ts';
import { rssFaults } from '../testing/feeds/feed-rules.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { feedOf } from './feed.ts';
import { rssOf } from './rss.ts';

/** The RSS of posts with these lines of front matter and texts. */
async function rssWith(...posts: [lines: string, body: string][]): Promise<string> {
  const feed = await feedOf({
    posts: posts.map(([lines, body], index) =>
      postOf(
        postFile(`${index}.md`, `---\ndate: 2024-05-06T07:08:09+09:00\n${lines}\n---\n${body}`),
      ),
    ),
    self: '/feed.xml',
  });
  return rssOf(feed);
}

test('a post is in full in the feed', async () => {
  const rss = await rssWith([
    'title: 海へ & <空>\nslug: 海 へ\ntags: [海, "A&B"]\nlastmod: 2024-06-01',
    '# a\n\n[本文](/b)。\n\n<script>c</script>',
  ]);
  const link = `${site.origin}/blog/%E6%B5%B7%20%E3%81%B8`;
  expect(parseRssFeed(rss).items).toEqual([
    {
      title: '海へ & <空>',
      link,
      guid: { value: expect.stringMatching(/^urn:uuid:/), isPermaLink: false },
      pubDate: 'Mon, 06 May 2024 07:08:09 +0900',
      atom: { updated: '2024-06-01T00:00:00+09:00' },
      categories: [{ name: '海' }, { name: 'A&B' }],
      description: '本文。',
      content: { encoded: `<h2 id="a">a</h2>\n<p><a href="${site.origin}/b">本文</a>。</p>` },
    },
  ]);
  expect(await rssFaults(rss)).toEqual([]);
});

test('an id that is the address of the post says so', async () => {
  const rss = await rssWith([`title: a\nslug: a\nguid: ${site.origin}/blog/a`, 'a']);
  expect(rss).toContain(`<guid isPermaLink="true">${site.origin}/blog/a</guid>`);
});

test('authors are named, and those that go without saying are not; so are languages', async () => {
  const rss = await rssWith(
    ['title: a\nauthors: [灯 & 海, Tom]\nlang: en', 'a'],
    ['title: b', 'b'],
  );
  const [first, second] = parseRssFeed(rss).items ?? [];
  expect(first?.dc).toEqual({ creators: ['灯 & 海', 'Tom'], languages: ['en'] });
  expect(second?.dc).toBeUndefined();
  expect(await rssFaults(rss)).toEqual([]);
});

describe('the feed is XML, whatever is in a post', () => {
  test.each([
    ['an end of CDATA', 'a ]]> b ]]>', 'a ]]> b ]]>'],
    ['a start of CDATA', '`<![CDATA[`', '<code>&#x3C;![CDATA['],
    ['entities of HTML', 'a&nbsp;&copy;&hellip;', 'a\u00A0©…'],
    ['a reference', '`&apos;&amp;amp;`', '&#x26;apos;&#x26;amp;amp;'],
    ['a comment', 'a <!-- b --> c', 'a <!-- b --> c'],
    ['tags that are not closed', '<div>a<br>b', '<div>a<br>b</div>'],
    ['emoji', '😀', '😀'],
    ['a declaration', '`<?xml?>`', '&#x3C;?xml?>'],
  ])('%s', async (_, body, expected) => {
    const rss = await rssWith(['title: "]]> &amp; &apos; <b>"', body]);
    const [item] = parseRssFeed(rss).items ?? [];
    expect(item?.content?.encoded).toContain(expected);
    expect(item?.title).toBe(']]> &amp; &apos; <b>');
    expect(await rssFaults(rss)).toEqual([]);
  });

  test('and holds no character that XML forbids', async () => {
    const rss = await rssWith([
      'title: "a\\u0008\\uFFFF"\ntags: ["b\\u000B"]\nguid: "c\\u0007"',
      'c\u0008d\u0000e\uFFFEf&#11;\uD83Dg',
    ]);
    expect(rss).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(rss).not.toMatch(/&#(?:x?0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));/);
    expect(parseRssFeed(rss).items?.[0]).toMatchObject({ title: 'a', guid: { value: 'c' } });
  });
});

test('it says of the blog what the configuration says', async () => {
  const rss = rssOf(
    await feedOf({ posts: [], self: '/feed.xml' }, { limit: 30, hub: 'https://hub.example/?a&b' }),
  );
  expect(rss).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/feed.css"\?>\n<rss /,
  );
  expect(parseRssFeed(rss)).toMatchObject({
    title: site.title,
    link: `${site.origin}/`,
    language: site.language,
    atom: {
      links: [
        { href: `${site.origin}/feed.xml`, rel: 'self', type: 'application/rss+xml' },
        { href: 'https://hub.example/?a&b', rel: 'hub' },
      ],
    },
  });
  expect(await rssFaults(rss)).toEqual([]);
});
