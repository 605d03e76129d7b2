import { words } from '#lib/language/words.ts';
import { indexTerms } from '#lib/posts/taxonomy.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { PostTags } from './PostTags.tsx';
import { TagList } from './TagList.tsx';
import { TagPageView } from './TagPageView.tsx';

/** The links of some HTML, as `href text`. */
function linksOf(html: string): string[] {
  return tagged(html, 'a').map(({ properties, text }) => `${properties.href} ${text}`);
}

const posts = ['[AWS, C#]', '[aws, か\u3099]', '[AWS]'].map((tags, index) =>
  postOf(postFile(`${index}.md`, `---\ntitle: a\ndate: 2024-05-06\ntags: ${tags}\n---\n`)),
);

test('the tags of a post are links to their one page, as the author spelled them', () => {
  const html = markupOf(<PostTags tags={['AWS', 'aws', 'C#', 'か\u3099']} />);
  expect(linksOf(html)).toEqual([
    '/blog/tags/aws AWS',
    '/blog/tags/aws aws',
    '/blog/tags/c- C#',
    '/blog/tags/%E3%81%8C か\u3099',
  ]);
  expect(tagged(html, 'a').every(({ properties }) => String(properties.rel) === 'tag')).toBe(true);
});

test('a post without tags has no list', () => {
  expect(markupOf(<PostTags tags={[]} />)).toBe('');
});

test('all tags are listed with how many posts they have', () => {
  expect(linksOf(markupOf(<TagList tags={indexTerms(posts, (post) => post.tags)} />))).toEqual([
    `/blog/tags/aws AWS ${words.posts(3)}`,
    `/blog/tags/c- C# ${words.posts(1)}`,
    `/blog/tags/%E3%81%8C か\u3099 ${words.posts(1)}`,
  ]);
});

test('a page of a tag names it, counts its posts and leads on', () => {
  const [tag] = indexTerms(posts, (post) => post.tags);
  if (!tag) throw new Error('There is no tag');
  const summaries = posts.slice(0, 1).map((post) => ({ post, minutes: 1, sentence: { text: '' } }));
  const html = markupOf(<TagPageView tag={tag} summaries={summaries} number={2} last={3} />);
  expect(tagged(html, 'main')).toHaveLength(1);
  expect(tagged(html, 'h1').map(({ text }) => text)).toEqual([words.taggedPosts('AWS')]);
  expect(html).toContain(`<p>${words.posts(3)}</p>`);
  expect(linksOf(html)).toEqual(
    expect.arrayContaining([
      '/blog/0 a',
      `/blog/tags/aws ${words.previousPage}`,
      `/blog/tags/aws/page/3 ${words.nextPage}`,
    ]),
  );
});
