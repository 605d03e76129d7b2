import { words } from '#lib/language/words.ts';
import { articleOf } from '#lib/pages/articles.ts';
import { classed, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { pageOf, postFile } from '#lib/testing/posts.ts';
import { PlainPageView } from './PlainPageView.tsx';

/** The page of these lines of front matter and this text. */
async function htmlOf(lines: string, body: string) {
  const page = pageOf(postFile('_pages/about.md', `---\ntitle: 私 <たち>\n${lines}\n---\n${body}`));
  const article = await articleOf(page);
  return markupOf(<PlainPageView page={page} article={article} scripts={['/a.js']} />);
}

test('a plain page has one main, one article, one title and its text, and no facts of a post', async () => {
  const html = await htmlOf('', '本文');
  expect(tagged(html, 'main').map(({ properties }) => properties.id)).toEqual(['main']);
  expect(tagged(html, 'article').map(({ properties }) => properties.lang)).toEqual(['ja']);
  expect(tagged(html, 'h1').map(({ text }) => text)).toEqual(['私 <たち>']);
  expect(classed(html, 'e-content').map(({ text }) => text)).toEqual(['本文']);
  expect(classed(html, 'u-url').map(({ properties }) => properties.href)).toEqual(['/about']);
  expect(tagged(html, 'script').map(({ properties }) => properties.src)).toEqual(['/a.js']);
  expect(classed(html, 'facts')).toEqual([]);
  expect(tagged(html, 'time')).toEqual([]);
});

test('it says when it was changed, if its author says so', async () => {
  const html = await htmlOf('lastmod: 2026-01-02', '');
  expect(tagged(html, 'time').map(({ properties }) => properties.dateTime)).toEqual([
    '2026-01-02T00:00:00+09:00',
  ]);
});

test('it has a list of contents from three headings on, unless it wants none', async () => {
  const body = '# a\n\n# b\n\n# c\n';
  expect(classed(await htmlOf('', body), 'contents')).toHaveLength(1);
  expect(classed(await htmlOf('toc: false', body), 'contents')).toEqual([]);
});

test('a draft is marked', async () => {
  expect(classed(await htmlOf('draft: true', ''), 'hidden-mark').map(({ text }) => text)).toEqual([
    words.hidden.draft,
  ]);
});
