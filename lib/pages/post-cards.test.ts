import { site } from '../config/site.ts';
import { renderArticle } from '../markdown/article.ts';
import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { articleOptions } from './articles.ts';

const fetched = '2026-11-23T00:00:00.000Z';

async function articleWith(cache: object, body: string, cards: false | { pictures: boolean }) {
  const postsDir = temporaryFolder({ 'cards.json': JSON.stringify(cache) });
  const source = (title: string, text: string) =>
    `---\ntitle: ${title}\ndate: 2024-05-06\ndescription: "**Words** about ${title}"\n---\n${text}`;
  const { posts } = buildCollection(
    [postFile('sea.md', source('The sea', 'a')), postFile('here.md', source('Here', body))],
    reading,
  );
  const post = posts.find(({ slug }) => slug === 'here');
  if (!post) throw new Error('There is no post');
  const blog = {
    ...site,
    postsDir,
    cards,
    origin: 'https://own.example',
    formerUrls: ['https://old.example'],
  };
  return (await renderArticle(post.body, post.bodyLine, articleOptions(post, blog))).html;
}

test('a card says what was fetched', async () => {
  const cache = {
    'https://a.example/b': {
      fetched,
      title: 'A page',
      description: 'About it',
      icon: { address: 'https://a.example/i.png' },
      image: {
        address: 'https://a.example/j.png',
        file: '0123456789abcdef.webp',
        width: 320,
        height: 240,
      },
    },
  };
  const html = await articleWith(cache, 'https://a.example/b#c', { pictures: true });
  expect(html).toContain('data-ui="card">A page</span>');
  expect(html).toContain('data-ui="card">About it</span>');
  expect(html).toContain('src="/_cards/0123456789abcdef.webp"');
  // Nobody is sent to the other site for a picture.
  expect(html).not.toContain('i.png');
});

test('one that could not be read says its host', async () => {
  const cache = { 'https://a.example/': { failed: 'gone', times: 1, again: fetched } };
  expect(await articleWith(cache, 'https://a.example/', { pictures: false })).toContain(
    '<span class="card-title" data-ui="card">a.example</span>',
  );
});

test.each(['https://own.example/blog/sea', 'https://old.example/blog/sea/'])(
  'a post of this site says for itself what it is: %s',
  async (address) => {
    const html = await articleWith({}, address, { pictures: false });
    expect(html).toContain('<p class="card"><a href="/blog/sea">');
    expect(html).toContain('data-ui="card">The sea</span>');
    expect(html).toContain('data-ui="card">Words about The sea</span>');
    expect(html).toContain(`data-ui="wrap">${address}</span>`);
  },
);

test('without cards, addresses are links', async () => {
  expect(await articleWith({}, 'https://a.example/', false)).toBe(
    '<p><a href="https://a.example/">https://a.example/</a></p>',
  );
});

test('a broken cache is an error that names it', async () => {
  await expect(articleWith({ a: 1 }, 'b', { pictures: false })).rejects.toThrow('cards.json:1:');
});
