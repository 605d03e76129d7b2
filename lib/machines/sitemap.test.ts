import { xml2js } from 'xml-js';
import { sitemapIndexOf, sitemapsOf } from './sitemap.ts';

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
  expect(xml2js(sitemap, { compact: true })).toMatchObject({
    urlset: {
      url: [
        {
          loc: { _text: 'https://a.example/blog/%E6%B5%B7?a&b' },
          lastmod: { _text: '2024-05-06T00:00:00+09:00' },
          'xhtml:link': [
            { _attributes: { hreflang: 'ja', href: 'https://a.example/blog/c' } },
            { _attributes: { hreflang: 'en', href: 'https://a.example/en/blog/c' } },
          ],
          'image:image': { 'image:loc': { _text: "https://a.example/d'<>.png" } },
        },
        { loc: { _text: 'https://a.example/' } },
      ],
    },
  });
  expect(sitemap.match(/<lastmod>/g)).toHaveLength(1);
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
    expect(xml2js(sitemapIndexOf(['https://a.example/a&b', 'c']), { compact: true })).toMatchObject(
      {
        sitemapindex: {
          sitemap: [{ loc: { _text: 'https://a.example/a&b' } }, { loc: { _text: 'c' } }],
        },
      },
    );
  });
});

test('a site without pages has a sitemap without addresses', () => {
  expect(sitemapsOf([])).toHaveLength(1);
});
