import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { articleOf } from '#lib/pages/articles.ts';
import type { PostPage } from '#lib/pages/post-page.ts';
import { postData } from '#lib/pages/structured-data.ts';
import type { Post } from '#lib/posts/post.ts';
import { classed, elementsOf, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { PostPageView } from './PostPageView.tsx';

/** The page of a post with these lines of front matter and this text. */
async function pageOf(
  lines: string,
  body: string,
  neighbours: Partial<PostPage['neighbours']> = {},
  more: Partial<Pick<PostPage, 'related' | 'ways' | 'notices' | 'comments' | 'translations'>> & {
    seriesOf?(post: Post): PostPage['series'];
  } = {},
) {
  const source = `---\ntitle: 海へ <行く>\ndate: 2024-05-06T00:30:00+09:00\n${lines}\n---\n${body}`;
  const post = postOf(postFile('海 へ.md', source));
  const article = await articleOf(post);
  return markupOf(
    <PostPageView
      post={post}
      article={article}
      translations={more.translations ?? []}
      languages={undefined}
      minutes={3}
      notices={more.notices ?? { old: undefined, affiliates: undefined }}
      neighbours={{ newer: undefined, older: undefined, ...neighbours }}
      series={more.seriesOf?.(post) ?? []}
      related={more.related ?? []}
      ways={more.ways ?? { edit: undefined, share: [] }}
      comments={more.comments}
      structuredData={await postData(post)}
      scripts={[]}
    />,
  );
}

describe('a page of a post', () => {
  test('has one main, one article that is an h-entry, one title and one text', async () => {
    const html = await pageOf('', '# a\n\n<h1>b</h1>\n\nc');
    expect(tagged(html, 'main').map(({ properties }) => properties.id)).toEqual(['main']);
    expect(tagged(html, 'article').map(({ properties }) => properties.className)).toEqual([
      ['h-entry'],
    ]);
    expect(tagged(html, 'h1').map(({ text }) => text)).toEqual(['海へ <行く>']);
    expect(classed(html, 'h-entry')).toHaveLength(1);
    expect(classed(html, 'p-name').map(({ text }) => text)).toEqual(['海へ <行く>']);
    expect(classed(html, 'u-url').map(({ properties }) => properties.href)).toEqual([
      '/blog/%E6%B5%B7%20%E3%81%B8',
    ]);
    expect(classed(html, 'p-author').map(({ text }) => text)).toEqual([site.author.name]);
  });

  test('has the text and nothing else in its .e-content', async () => {
    const body = '本文<b>です</b>。\n\n<!-- note --> & more';
    const html = await pageOf('tags: [海]', body);
    const [content] = classed(html, 'e-content');
    expect(classed(html, 'e-content')).toHaveLength(1);
    expect(content?.text).toBe('本文です。\n & more');
    const article = await articleOf(
      postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n---\n${body}`)),
    );
    expect(html).toContain(`<div class="e-content text">${article.html}</div>`);
  });

  test('says when it was written, at the author’s own offset', async () => {
    const html = await pageOf('lastmod: 2024-06-07', '');
    expect(
      tagged(html, 'time').map(({ properties }) => [properties.className, properties.dateTime]),
    ).toEqual([
      [['dt-published'], '2024-05-06T00:30:00+09:00'],
      [['dt-updated'], '2024-06-07T00:00:00+09:00'],
    ]);
    expect(html).toContain(words.readingTime(3));
  });

  test('says above the text that it is old, and that it pays its author', async () => {
    const notices = { old: 7, affiliates: '**広告**を含みます' };
    expect(
      classed(await pageOf('', '', {}, { notices }), 'notice').map(({ text }) => text),
    ).toEqual(['広告を含みます', words.oldPost(7)]);
    expect(classed(await pageOf('', ''), 'notice')).toEqual([]);
  });

  test('has a link to its comments, which the script of embeds can load', async () => {
    const attributes = { 'data-repo': 'me/<blog>' };
    const comments = {
      address: 'https://a.example/d',
      script: 'https://b.example/c.js',
      attributes,
    };
    const [link] = elementsOf(
      await pageOf('', '', {}, { comments }),
      ({ properties }) => properties.dataUi === 'facade',
    );
    expect(link?.properties).toMatchObject({ href: comments.address, dataScript: comments.script });
    expect(JSON.parse(String(link?.properties.dataAttributes))).toEqual(attributes);
    expect(await pageOf('', '')).not.toContain('class="comments"');
  });

  test('has links to the same in other languages, in their words', async () => {
    const translations = [{ language: 'en', name: 'English', path: '/en/blog/sea' }];
    const html = await pageOf('', '', {}, { translations });
    const link = tagged(html, 'a').find(({ properties }) => properties.href === '/en/blog/sea');
    expect(link?.properties).toMatchObject({ hrefLang: 'en', lang: 'en' });
    expect(link?.text).toBe('Read in English');
    expect(await pageOf('', '')).not.toContain('class="translations"');
  });

  test('has the language of the post, and of the site where the site speaks', async () => {
    const html = await pageOf('lang: fr', '');
    expect(tagged(html, 'article')[0]?.properties.lang).toBe('fr');
    expect(classed(html, 'facts')[0]?.properties.lang).toBe(site.language);
  });

  test('leads to its source, its tags and its neighbours', async () => {
    const other = (name: string) =>
      postOf(postFile(`${name}.md`, `---\ntitle: ${name}\ndate: 2024-05-06\n---\n`));
    const html = await pageOf('tags: [AWS]', '', { newer: other('b'), older: other('a') });
    const links = tagged(html, 'a').map(({ properties }) => properties.href);
    expect(links).toEqual(
      expect.arrayContaining([
        '/blog/%E6%B5%B7%20%E3%81%B8.md',
        '/blog/tags/aws',
        '/blog/a',
        '/blog/b',
      ]),
    );
  });
});

const other = (name: string) =>
  postOf(postFile(`${name}.md`, `---\ntitle: ${name}\ndate: 2024-05-06\n---\n`));

describe('the ways on', () => {
  test('a series shows its parts, that of the page marked', async () => {
    const html = await pageOf(
      'series: [旅]',
      '',
      {},
      {
        seriesOf: (post) => [
          { key: '旅', name: '旅', spellings: ['旅'], posts: [other('a'), post, other('b')] },
        ],
      },
    );
    const parts = tagged(html, 'a').filter(({ properties }) => properties.ariaCurrent === 'page');
    expect(parts.map(({ text }) => text)).toEqual(['海へ <行く>']);
    expect(html).toContain('<details open="">');
    expect(html).toContain(words.part(2, 3));
    expect(html).toContain('href="/blog/a"');
    expect(html).toContain(
      `<a href="/blog/series/${encodeURIComponent('旅')}">${words.wholeSeries}</a>`,
    );
  });

  test('one of many parts is folded', async () => {
    const parts = Array.from({ length: 9 }, (_, index) => other(`p${index}`));
    const html = await pageOf(
      '',
      '',
      {},
      {
        seriesOf: (post) => [{ key: 'a', name: 'a', spellings: ['a'], posts: [...parts, post] }],
      },
    );
    expect(html).toContain('<details><summary>');
  });

  test('related posts, under a heading', async () => {
    const html = await pageOf('', '', {}, { related: [other('b')] });
    expect(html).toContain(`<h2 id="more-posts">${words.relatedPosts}</h2>`);
    expect(html).toContain('<a href="/blog/b" lang="ja">b</a>');
    expect(await pageOf('', '')).not.toContain('id="related"');
  });

  test('plain links to share and to edit', async () => {
    const html = await pageOf(
      '',
      '',
      {},
      {
        ways: {
          edit: 'https://a.example/edit',
          share: [{ name: 'X', href: 'https://x.example/?a=b&c' }],
        },
      },
    );
    expect(html).toContain(
      `<a href="https://x.example/?a=b&amp;c" rel="noopener">${words.shareOn('X')}</a>`,
    );
    expect(html).toContain(`<a href="https://a.example/edit">${words.edit}</a>`);
    expect(await pageOf('', '')).not.toContain(words.edit);
  });
});

describe('the list of contents', () => {
  const three = '# a\n\n## b\n\n# c';
  test.each([
    ['is there for three headings', '', three, 1],
    ['not for two', '', '# a\n\n# b', 0],
    ['not where the post wants none', 'toc: false', three, 0],
  ])('%s', async (_, lines, body, count) => {
    const html = await pageOf(lines, body);
    expect(classed(html, 'contents')).toHaveLength(count);
    expect(classed(html, 'e-content')[0]?.text).not.toContain(words.contents);
  });
});

describe('embeds come through React as they are', () => {
  test('three scripts that are told apart by their ids, each at its place', async () => {
    const deck = (id: string) =>
      `<script async class="deck" data-id="${id}" src="https://decks.example/embed.js"></script>`;
    const html = await pageOf('', `a\n\n${deck('1')}\n\nb\n\n${deck('2')}\n\nc\n\n${deck('3')}`);
    expect(html).toContain(
      `<p>a</p>\n${deck('1')}\n<p>b</p>\n${deck('2')}\n<p>c</p>\n${deck('3')}</div>`,
    );
  });

  test.each([
    '<script>document.write("<p>a & b</p>")</script>',
    '<style>p > a { color: red }</style>',
    '<link rel="stylesheet" href="https://a.example/b.css">',
    '<meta name="a" content="b">',
    '<title>a</title>',
    '<b onclick="a()" class="c" style="color: red">d</b>',
  ])('%s', async (embed) => {
    expect(await pageOf('', `<div>${embed}</div>`)).toContain(
      `<div class="e-content text"><div>${embed}</div></div>`,
    );
  });
});

test.each([
  ['draft: true', words.hidden.draft],
  ['expiryDate: 2024-05-07', words.hidden.expired],
  ['publishDate: 2099-01-01', words.hidden.future],
])('a post that readers do not see is marked: %s', async (line, mark) => {
  expect(classed(await pageOf(line, ''), 'hidden-mark').map(({ text }) => text)).toEqual([mark]);
  expect(classed(await pageOf('', ''), 'hidden-mark')).toEqual([]);
});
