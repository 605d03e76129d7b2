import { site } from '../config/site.ts';
import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { siteEntries } from './site-entries.ts';

/** The days of the sitemap by path. */
async function daysOf(files: Readonly<Record<string, string>>) {
  const collection = buildCollection(
    Object.entries(files).map(([name, lines]) =>
      postFile(`${name}.md`, `---\ntitle: a\n${lines}\n---\nb`),
    ),
    reading,
  );
  const entries = await siteEntries(collection);
  return Object.fromEntries(
    entries.map(({ url, lastModified }) => [
      url.slice(site.origin.length),
      lastModified?.slice(0, 10),
    ]),
  );
}

test('a post has the day of its last change, and a list that of its posts', async () => {
  expect(
    await daysOf({
      old: 'date: 2020-01-01\nlastmod: 2024-02-02\ntags: [a, b]\nseries: c',
      new: 'date: 2023-03-03\ntags: [a]',
      '_pages/about': 'lastmod: 2021-01-01',
      '_pages/contact': '',
      later: 'date: 2099-01-01\ntags: [d]',
    }),
  ).toEqual({
    '/blog/old': '2024-02-02',
    '/blog/new': '2023-03-03',
    '/about': '2021-01-01',
    '/contact': undefined,
    '/': '2024-02-02',
    '/blog': '2024-02-02',
    '/blog/tags': '2024-02-02',
    '/blog/tags/a': '2024-02-02',
    '/blog/tags/b': '2024-02-02',
    '/blog/series/c': '2024-02-02',
  });
});

test('a post in two languages names both in both', async () => {
  const entries = await siteEntries(
    buildCollection(
      ['a.md', 'a.en.md'].map((file) => postFile(file, '---\ntitle: a\ndate: 2024-05-06\n---\nb')),
      reading,
    ),
  );
  const languages = { ja: `${site.origin}/blog/a`, en: `${site.origin}/en/blog/a` };
  expect(entries.filter(({ url }) => url.endsWith('/a'))).toMatchObject([
    { url: languages.ja, languages },
    { url: languages.en, languages },
  ]);
});
