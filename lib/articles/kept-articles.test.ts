import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { knownPosts } from '../markdown/shortcodes/known-posts.ts';
import { optionsWith, render } from '../testing/render.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { keptArticle, keptFeedHtml } from './kept-articles.ts';

/** A folder of kept articles. */
function keeping() {
  const folder = temporaryFolder();
  return {
    folder,
    article(body: string, options: Parameters<typeof optionsWith>[0] = {}, bodyLine = 1) {
      return keptArticle({ body, bodyLine }, optionsWith(options), folder);
    },
    files: () => readdirSync(folder),
  };
}

const body = '# a\n\n[b](c.md) ![](d.png) {{< ref "e" >}} :smile:\n\n```js\nlet f\n```\n';

test('an article is what it was when it was rendered', async () => {
  const { article } = keeping();
  const options = { links: { resolve: () => '/blog/sea', fault: () => 'g' } };
  const [first, second] = [await article(body, options), await article(body, options)];
  expect(first).toEqual(await render(body, options));
  expect(second).toEqual(first);
  expect(second).not.toBe(first);
});

test('it is not rendered again', async () => {
  const { article, files, folder } = keeping();
  await article(body);
  const [file = ''] = files();
  // A file that says something else is believed.
  const other = keeping();
  await other.article('other', {});
  const [otherFile = ''] = other.files();
  writeFileSync(path.join(folder, file), readFileSync(path.join(other.folder, otherFile)));
  expect((await article(body)).html).toBe('<p>other</p>');
});

const site = (slug: string) => ({
  templates: {},
  posts: knownPosts([{ slug, title: slug, path: '/blog/sea' }]),
  parameter: () => undefined,
});

test.each<[string, string, Parameters<typeof optionsWith>[0], Parameters<typeof optionsWith>[0]]>([
  [
    'a link leads elsewhere',
    '[a](b.md)',
    { links: { resolve: () => '/blog/c', fault: () => undefined } },
    { links: { resolve: () => '/blog/d', fault: () => undefined } },
  ],
  [
    'a link leads nowhere any more',
    '[a](b.md)',
    { links: { resolve: () => undefined, fault: () => undefined } },
    { links: { resolve: () => undefined, fault: () => 'It leads nowhere' } },
  ],
  [
    'an image has another size',
    '![](/a.png)',
    { findImage: async () => ({ width: 1, height: 2 }) },
    { findImage: async () => ({ width: 3, height: 2 }) },
  ],
  [
    'an image is there now',
    '![](a.png)',
    { files: { besidePost: () => undefined, onSite: () => false } },
    { files: { besidePost: () => '/blog/b/a.png', onSite: () => false } },
  ],
  [
    'a card says something else',
    'https://a.example/',
    { findCard: () => ({ title: 'b' }) },
    { findCard: () => ({ title: 'c' }) },
  ],
  ['cards are switched off', 'https://a.example/', { findCard: () => undefined }, {}],
  [
    'a post has another title',
    '{% post_link sea %}',
    { shortcodes: site('b'), links: { resolve: () => '/blog/sea', fault: () => undefined } },
    { shortcodes: site('c'), links: { resolve: () => '/blog/sea', fault: () => undefined } },
  ],
  [
    'another post is the nearest to a dead reference',
    '{{< ref "see" >}}',
    { shortcodes: site('sea') },
    { shortcodes: site('seed') },
  ],
  [
    'a parameter has another value',
    '{{< param a >}}',
    { shortcodes: { ...site('b'), parameter: () => 'c' } },
    { shortcodes: { ...site('b'), parameter: () => 'd' } },
  ],
  ['the configuration has changed', '$a$', {}, { syntax: { math: false } }],
  ['the text is sanitised now', '<b onclick="a()">b</b>', {}, { isSanitized: true }],
])('it is rendered again when %s', async (_, text, before, after) => {
  const { folder } = keeping();
  const make = (options: typeof before) =>
    keptArticle({ body: text, bodyLine: 1 }, optionsWith(options), folder);
  expect(await make(before)).toEqual(await render(text, before));
  const again = await make(after);
  expect(again).toEqual(await render(text, after));
  expect(again).not.toEqual(await make(before));
});

test('and when it stands on another line, which its warnings name', async () => {
  const { article } = keeping();
  const options = { links: { resolve: () => undefined, fault: () => 'b' } };
  await article('[a](b.md)', options, 1);
  expect((await article('[a](b.md)', options, 7)).warnings).toMatchObject([{ line: 7 }]);
});

test('what was written by half is written again', async () => {
  const { article, files, folder } = keeping();
  const first = await article(body);
  const file = path.join(folder, files()[0] ?? '');
  const whole = readFileSync(file);
  for (const torn of [whole.subarray(0, 20), whole.subarray(0, -3), Buffer.from('x')]) {
    writeFileSync(file, torn);
    expect(await article(body)).toEqual(first);
    expect(readFileSync(file)).toEqual(whole);
  }
});

test('several that make the same do not disturb each other', async () => {
  const { article, files } = keeping();
  const all = await Promise.all(Array.from({ length: 8 }, () => article(body)));
  expect(new Set(all.map(({ html }) => html)).size).toBe(1);
  expect(files()).toHaveLength(1);
});

describe('what feeds make of an article', () => {
  const address = 'https://a.example/blog/a';

  test('is made once, and again when the article or its address is another', async () => {
    const folder = temporaryFolder();
    const [sea, sky] = [await render('[a](/b)'), await render('[c](/d)')];
    const make = (article: typeof sea, from = address) =>
      keptFeedHtml(article, from, 'a.json.gz', folder);
    expect(await make(sea)).toBe('<p><a href="https://a.example/b">a</a></p>');
    const { mtimeMs } = statSync(path.join(folder, 'a.json.gz'));
    expect(await make(sea)).toBe('<p><a href="https://a.example/b">a</a></p>');
    expect(statSync(path.join(folder, 'a.json.gz')).mtimeMs).toBe(mtimeMs);
    expect(await make(sky)).toBe('<p><a href="https://a.example/d">c</a></p>');
    expect(await make(sky, 'https://b.example/blog/a')).toContain('https://b.example/d');
  });
});
