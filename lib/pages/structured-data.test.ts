import { site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { placeData, postData, siteData } from './structured-data.ts';

test('a post is a BlogPosting that stands in the archive', async () => {
  const post = postOf(
    postFile(
      '海.md',
      '---\ntitle: 海へ\ndate: 2024-05-06T07:08:09+09:00\nlastmod: 2024-05-07\ntags: [海]\nlang: en\nauthor: Tom\n---\nOne. Two.',
    ),
  );
  const address = `${site.origin}/blog/%E6%B5%B7`;
  expect(await postData(post)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        '@id': address,
        url: address,
        mainEntityOfPage: address,
        headline: '海へ',
        description: 'One. Two.',
        image: [`${site.origin}/og/%E6%B5%B7.png`],
        inLanguage: 'en',
        datePublished: '2024-05-06T07:08:09+09:00',
        dateModified: '2024-05-07T00:00:00+09:00',
        author: [{ '@type': 'Person', name: 'Tom' }],
        publisher: { '@type': 'Person', name: site.author.name },
        keywords: ['海'],
        isPartOf: { '@id': `${site.origin}/#site` },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: site.title, item: `${site.origin}/` },
          { '@type': 'ListItem', position: 2, name: words.archive, item: `${site.origin}/blog` },
          { '@type': 'ListItem', position: 3, name: '海へ', item: address },
        ],
      },
    ],
  });
});

test('a post that has not changed since was last changed when it was published', async () => {
  const post = postOf(postFile('a.md', '---\ntitle: a\ndate: 2024-05-06\n---\n'));
  expect(await postData(post)).toMatchObject({
    '@graph': [{ dateModified: '2024-05-06T00:00:00+09:00' }, {}],
  });
});

test('the blog is a WebSite, which its posts are parts of', () => {
  expect(siteData()).toMatchObject({
    '@graph': [{ '@type': 'WebSite', '@id': `${site.origin}/#site`, name: site.title }],
  });
});

test('a page says what it is below', () => {
  expect(placeData([{ name: 'b', path: '/b' }])).toMatchObject({
    '@graph': [{ itemListElement: [{ position: 1 }, { position: 2, item: `${site.origin}/b` }] }],
  });
});
