import { tagged } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

test('a heading ends with a link to itself, which is the site’s', async () => {
  expect(await htmlOf('## a')).toBe(
    '<h2 id="a">a<a class="anchor" href="#a" data-ui="anchor" aria-label="Link to this heading">#</a></h2>',
  );
});

describe('ids are those of GitHub', () => {
  test.each([
    ['## Hello, World!', 'hello-world'],
    ['## 見出し その1', '見出し-その1'],
    ['## 「括弧」と、句読点。', '括弧と句読点'],
    ['## C++ & C#', 'c--c'],
    ['## snake_case', 'snake_case'],
    ['## `code` と **強調**', 'code-と-強調'],
    ['## [link](/a)', 'link'],
    ['## 100%', '100'],
    ['## Ünïcode', 'ünïcode'],
    ['<h2 id="own">a</h2>', 'own'],
    ['<h2 id="50%">a</h2>', '50%'],
  ])('%s → %s', async (markdown, id) => {
    const html = await htmlOf(markdown);
    expect(tagged(html, 'h2')[0]?.properties.id).toBe(id);
    const [anchor] = tagged(html, 'a').filter(({ properties }) => properties.dataUi === 'anchor');
    expect(decodeURIComponent(String(anchor?.properties.href))).toBe(`#${id}`);
  });

  test('and numbered where a text comes again', async () => {
    const html = await htmlOf('## a\n\n## A\n\n### a\n\n## a-1\n\n## 海\n\n## 海');
    expect([...html.matchAll(/<h\d id="(.*?)"/g)].map(([, id]) => id)).toEqual([
      'a',
      'a-1',
      'a-2',
      'a-1-1',
      '海',
      '海-1',
    ]);
  });

  test('and begin anew in each post', async () => {
    expect(await htmlOf('## a')).toBe(await htmlOf('## a'));
  });
});

test.each(['## !!!', '## ![](https://a.example/b.png)', '##'])(
  'a heading without a letter has neither id nor link: %s',
  async (markdown) => {
    const html = await htmlOf(markdown);
    expect(tagged(html, 'h2')[0]?.properties).toEqual({});
    expect(html).not.toContain('data-ui');
  },
);

test('the heading of the footnotes has no link', async () => {
  expect(await htmlOf('a[^1]\n\n[^1]: b')).not.toContain('data-ui="anchor"');
});
