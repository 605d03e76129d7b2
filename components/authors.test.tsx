import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { readPost } from '#lib/posts/read-post.ts';
import { classed, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, reading } from '#lib/testing/posts.ts';
import { AuthorPageView } from './AuthorPageView.tsx';
import { PostAuthors } from './PostAuthors.tsx';

const { authors } = site;

afterEach(() => {
  Object.assign(site, { authors });
});

/** The authors of a post of this front matter, on a blog of these authors. */
function authorsOf(line: string, known: typeof site.authors) {
  Object.assign(site, { authors: known });
  const file = postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${line}\n---\n`);
  const { post } = readPost(file, { ...reading, author: site.author, authors: known });
  if (!post) throw new Error('There is no post');
  return markupOf(<PostAuthors post={post} />);
}

const akari = { name: '灯 あかり', links: [] };
const tom = { name: 'Tom', links: [] };

test('the author of a blog of one is for machines', () => {
  const html = authorsOf('', {});
  expect(
    classed(html, 'p-author').map(({ text, properties }) => [text, properties.hidden]),
  ).toEqual([[site.author.name, true]]);
});

test('several are named, with ways to their pages, and guests without', () => {
  const html = authorsOf('authors: [tom, akari, 客]', { akari, tom });
  expect(classed(html, 'h-card').map(({ text }) => text)).toEqual(['Tom', '灯 あかり', '客']);
  expect(tagged(html, 'a').map(({ properties }) => properties.href)).toEqual([
    '/authors/tom',
    '/authors/akari',
  ]);
});

test('the page of an author has name, words, ways elsewhere and posts', () => {
  const html = markupOf(
    <AuthorPageView
      id="tom"
      author={{
        name: 'Tom',
        bio: 'Keeps **lamps**.',
        url: 'https://tom.example',
        links: [{ label: 'Fediverse', href: 'https://sea.example/@tom' }],
      }}
      count={0}
      summaries={[]}
      number={1}
      last={1}
    />,
  );
  expect(tagged(html, 'h1').map(({ text }) => text)).toEqual(['Tom']);
  expect(html).toContain('Keeps <strong>lamps</strong>.');
  expect(tagged(html, 'a').map(({ properties, text }) => `${text} ${properties.href}`)).toEqual([
    `${words.website} https://tom.example`,
    'Fediverse https://sea.example/@tom',
  ]);
  expect(html).toContain(`<p>${words.posts(0)}</p>`);
});
