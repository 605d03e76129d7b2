import { site } from '../config/site.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { postMetadata } from './post-metadata.ts';

test('the head of a page says what the post says of itself', async () => {
  const post = postOf(
    postFile(
      '海.md',
      '---\ntitle: 海へ\ndate: 2024-05-06T07:08:09+09:00\nlastmod: 2024-05-07\ntags: [海, AWS]\ndescription: "**海**の話"\nlang: en\n---\n本文。',
    ),
  );
  expect(await postMetadata(post)).toMatchObject({
    title: '海へ',
    description: '海の話',
    alternates: { canonical: '/blog/%E6%B5%B7' },
    openGraph: {
      type: 'article',
      siteName: site.title,
      locale: 'en_US',
      url: '/blog/%E6%B5%B7',
      title: '海へ',
      description: '海の話',
      publishedTime: '2024-05-06T07:08:09+09:00',
      modifiedTime: '2024-05-07T00:00:00+09:00',
      tags: ['海', 'AWS'],
    },
  });
});

test('the head names the authors that the post names, else the blog’s', async () => {
  const metadataOf = (line: string) =>
    postMetadata(postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${line}\n---\n`)));
  expect(await metadataOf('authors: [灯, Tom]')).toMatchObject({
    authors: [{ name: '灯' }, { name: 'Tom' }],
    openGraph: { authors: ['灯', 'Tom'] },
  });
  const own = await metadataOf('');
  expect(own.authors).toBeUndefined();
  expect(own.openGraph).toMatchObject({ authors: [site.author.name] });
});

test.each([
  ['a post', '', undefined],
  ['a draft', 'draft: true', { index: false }],
  ['one of the future', 'publishDate: 2099-01-01', { index: false }],
])('what search engines may do with %s', async (_, line, robots) => {
  const post = postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${line}\n---\n`));
  expect((await postMetadata(post)).robots).toEqual(robots);
});

test('the head names the accounts of its authors in the fediverse', async () => {
  const { author } = site;
  const accountsOf = async (line: string) => {
    const file = postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${line}\n---\n`);
    return (await postMetadata(postOf(file))).other;
  };
  expect(await accountsOf('')).toBeUndefined();
  author.fediverse = '@me@social.example';
  try {
    expect(await accountsOf('')).toEqual({ 'fediverse:creator': ['@me@social.example'] });
    expect(await accountsOf('author: Tom')).toBeUndefined();
  } finally {
    delete author.fediverse;
  }
});
