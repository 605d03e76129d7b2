import type { ChildNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { sitemapIndexOf, sitemapsOf } from './sitemap.ts';

/** Elements as `[name, attributes, ...children]`, and their texts. */
type Shape = string | [string, Record<string, string>, ...Shape[]];

function shapesOf(nodes: readonly ChildNode[]): Shape[] {
  return nodes.flatMap((node): Shape[] => {
    if (node.type === 'text') return node.data.trim() === '' ? [] : [node.data];
    if (node.type !== 'tag') return [];
    return [[node.name, node.attribs, ...shapesOf(node.children)]];
  });
}

/** What stands in the root of a document. */
function read(xml: string): Shape[] {
  const [root] = shapesOf(parseDocument(xml, { xmlMode: true }).children);
  return typeof root === 'string' || root === undefined ? [] : (root.slice(2) as Shape[]);
}

test('an address stands there with its day, its languages and its images', () => {
  const [sitemap = ''] = sitemapsOf([
    {
      url: 'https://a.example/blog/%E6%B5%B7?a&b',
      lastModified: '2024-05-06T00:00:00+09:00',
      languages: { ja: 'https://a.example/blog/c', en: 'https://a.example/en/blog/c' },
      images: ["https://a.example/d'<>.png"],
    },
    { url: 'https://a.example/' },
  ]);
  const alternate = (hreflang: string, href: string) => [
    'xhtml:link',
    { rel: 'alternate', hreflang, href },
  ];
  expect(read(sitemap)).toEqual([
    [
      'url',
      {},
      ['loc', {}, 'https://a.example/blog/%E6%B5%B7?a&b'],
      ['lastmod', {}, '2024-05-06T00:00:00+09:00'],
      alternate('ja', 'https://a.example/blog/c'),
      alternate('en', 'https://a.example/en/blog/c'),
      ['image:image', {}, ['image:loc', {}, "https://a.example/d'<>.png"]],
    ],
    ['url', {}, ['loc', {}, 'https://a.example/']],
  ]);
});

describe('what would be too large for one file is several', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ url: `https://a.example/${name}` }));
  const namesIn = (sitemap: string) =>
    [...sitemap.matchAll(/<loc>[^<]*\/(\w)<\/loc>/g)].map(([, name]) => name).join('');

  test.each([
    ['by addresses', { entries: 2, characters: 10_000 }, ['ab', 'cd', 'e']],
    ['by characters', { entries: 10, characters: 100 }, ['ab', 'cd', 'e']],
    ['an address that is too large by itself', { entries: 10, characters: 1 }, [...'abcde']],
    ['not where it fits', { entries: 5, characters: 10_000 }, ['abcde']],
  ])('%s', (_, limits, expected) => {
    expect(sitemapsOf(entries, limits).map(namesIn)).toEqual(expected);
  });

  test('by the limits of the protocol', () => {
    const many = Array.from({ length: 50_001 }, (_, index) => ({
      url: `https://a.example/${index}`,
    }));
    expect(sitemapsOf(many)).toHaveLength(2);
  });

  test('and a file names them', () => {
    expect(read(sitemapIndexOf(['https://a.example/a&b', 'c']))).toEqual([
      ['sitemap', {}, ['loc', {}, 'https://a.example/a&b']],
      ['sitemap', {}, ['loc', {}, 'c']],
    ]);
  });
});

test('a site without pages has a sitemap without addresses', () => {
  expect(sitemapsOf([])).toHaveLength(1);
});
