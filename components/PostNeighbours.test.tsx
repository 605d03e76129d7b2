import { words } from '#lib/language/words.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { PostNeighbours } from './PostNeighbours.tsx';

const [older, newer] = ['海', 'b'].map((name) =>
  postOf(postFile(`${name}.md`, `---\ntitle: ${name}\ndate: 2024-05-06\nlang: en\n---\n`)),
);

test.each([
  [older, newer, [`/blog/%E6%B5%B7 ${words.older} 海`, `/blog/b ${words.newer} b`]],
  [older, undefined, [`/blog/%E6%B5%B7 ${words.older} 海`]],
  [undefined, newer, [`/blog/b ${words.newer} b`]],
  [undefined, undefined, []],
])('the ways to the posts before and after', (before, after, links) => {
  const html = markupOf(<PostNeighbours older={before} newer={after} />);
  expect(tagged(html, 'a').map(({ properties, text }) => `${properties.href} ${text}`)).toEqual(
    links,
  );
  expect(tagged(html, 'nav')).toHaveLength(links.length > 0 ? 1 : 0);
});
