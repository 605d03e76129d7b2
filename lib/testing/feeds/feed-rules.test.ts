import { atomOf } from '../../feeds/atom.ts';
import { feedOf } from '../../feeds/feed.ts';
import { jsonFeedOf } from '../../feeds/json-feed.ts';
import { rssOf } from '../../feeds/rss.ts';
import { postFile, postOf } from '../posts.ts';
import { atomFaults, htmlFaults, jsonFeedFaults, readingFaults, rssFaults } from './feed-rules.ts';

// A judge that finds nothing wrong with anything would be of no use: each of these is a feed that is
// in order, with one thing changed.

const post = postOf(
  postFile('a.md', '---\ntitle: b\ndate: 2024-05-06\ntags: [c]\nlastmod: 2024-06-01\n---\nd'),
);
const feed = await feedOf({ posts: [post], self: '/feed.xml' });
const [rss, atom, json] = [rssOf(feed), atomOf(feed), jsonFeedOf(feed)];

test('a feed that is in order has no faults', async () => {
  expect(await rssFaults(rss)).toEqual([]);
  expect(await atomFaults(atom)).toEqual([]);
  expect(await jsonFeedFaults(json)).toEqual([]);
  expect(readingFaults(feed, { rss, atom, json })).toEqual([]);
});

describe('a fault is found in RSS', () => {
  test.each([
    ['no title of the feed', /<title>Kiji<\/title>/, ''],
    ['an element that there is not', '<item>', '<item><name>a</name>'],
    ['no id', /<guid.*<\/guid>/, ''],
    ['an id with space around it', '>urn:uuid', '>\n urn:uuid'],
    ['a permanent link that is none', /<guid.*<\/guid>/, '<guid>a</guid>'],
    ['a date of Atom', /<pubDate>.*<\/pubDate>/, '<pubDate>2024-05-06T00:00:00Z</pubDate>'],
    ['another day of the week', '<pubDate>Mon', '<pubDate>Tue'],
    ['an address that is not whole', /<link>http[^<]*a<\/link>/, '<link>/blog/a</link>'],
    ['an author without mail', '<item>', '<item><author>a</author>'],
    ['a post twice', /<item>[\s\S]*<\/item>/, '$&$&'],
    ['an element that is not closed', '</item>', ''],
    ['what XML forbids', '<title>b', '<title>b\u0008'],
    ['an end of CDATA', '<title>b', '<title>]]>'],
  ])('%s', async (_, from, to) => {
    const broken = rss.replace(from, to);
    expect(broken).not.toBe(rss);
    expect(await rssFaults(broken)).not.toEqual([]);
  });
});

describe('a fault is found in Atom', () => {
  test.each([
    ['no id of the feed', /<id>.*<\/id>/, ''],
    ['two titles', '<entry>', '<entry><title>a</title>'],
    ['no moment of a change', /<entry>([\s\S]*)<updated>.*<\/updated>/, '<entry>$1'],
    ['a date of RSS', /<published>.*</, '<published>Mon, 06 May 2024 00:00:00 GMT<'],
    ['a day that there is not', '2024-06-01', '2024-02-30'],
    ['a category without a term', /term="c"/, 'label="c"'],
    ['another type of text', 'type="html"', 'type="htm l"'],
    ['no author', /<author>[\s\S]*<\/author>/, ''],
    ['an author without a name', /<name>.*<\/name>/, ''],
    ['an id that is no IRI', /urn:uuid:/, ''],
    ['no link to the page', /<entry>([\s\S]*)rel="alternate"/, '<entry>$1rel="via"'],
    ['a post twice', /<entry>[\s\S]*<\/entry>/, '$&$&'],
    ['an element of its own that there is not', '<entry>', '<entry><guid>a</guid>'],
  ])('%s', async (_, from, to) => {
    const broken = atom.replace(from, to);
    expect(broken).not.toBe(atom);
    expect(await atomFaults(broken)).not.toEqual([]);
  });
});

describe('a fault is found in JSON Feed', () => {
  test.each([
    ['another version', 'version/1.1', 'version/1'],
    ['no title', '"title": "Kiji"', '"name": "Kiji"'],
    ['no text', 'content_html', '_text'],
    ['a date of RSS', '2024-05-06T00:00:00+09:00', 'Mon, 06 May 2024 00:00:00 GMT'],
    ['an id that is a number', /"urn:uuid:[^"]*"/, '1'],
    ['tags that are a text', /\[\s*"c"\s*\]/, '"c"'],
    ['one author, as in version 1', '"authors"', '"author"'],
  ])('%s', async (_, from, to) => {
    const broken = json.replace(from, to);
    expect(broken).not.toBe(json);
    expect(await jsonFeedFaults(broken)).not.toEqual([]);
  });
});

describe('what a reader would get otherwise is found', () => {
  test.each([
    ['a title', '<title>b</title>', '<title>c</title>'],
    ['a text', '&#x3C;p>d', '&#x3C;p>e'],
    ['a date', '06 May 2024', '13 May 2024'],
    ['a link', 'blog/a</link>', 'blog/b</link>'],
    ['an id', 'urn:uuid:', 'urn:UUID:'],
    ['a post that is gone', /<item>[\s\S]*<\/item>/, ''],
  ])('%s', (_, from, to) => {
    expect(readingFaults(feed, { rss: rss.replace(from, to), atom, json })).not.toEqual([]);
  });
});

test.each([
  ['<p onclick="a()">b</p>', ['onclick="a()"']],
  ['<script>a</script><iframe src="https://a.example/"></iframe>', ['<script>', '<iframe>']],
  ['<a href="/b">c</a><img src="d">', ['href="/b"', 'src="d"']],
  ['<p style="a" data-ui="b">c</p>', ['style="a"', 'data-ui="b"']],
  ['<a href="mailto:a@b.example">c</a><a href="https://[">d</a>', []],
])('%s', (html, faults) => {
  expect(htmlFaults(html)).toEqual(faults);
});
