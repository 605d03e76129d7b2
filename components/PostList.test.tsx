import { words } from '#lib/language/words.ts';
import { summarize } from '#lib/pages/post-summary.ts';
import { classed, tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { postFile, postOf } from '#lib/testing/posts.ts';
import { PostList } from './PostList.tsx';

async function listOf(...files: [name: string, lines: string, body: string][]): Promise<string> {
  const posts = files.map(([name, lines, body]) =>
    postOf(postFile(`${name}.md`, `---\ntitle: a & <b>\ndate: 2024-05-06\n${lines}\n---\n${body}`)),
  );
  return markupOf(<PostList summaries={await Promise.all(posts.map(summarize))} />);
}

test('a post is an entry with its address, name, day, sentence and tags', async () => {
  const html = await listOf(['海', 'tags: [AWS, 海]\nlang: en', 'One.\n\nTwo.']);
  expect(classed(html, 'h-entry')).toHaveLength(1);
  expect(classed(html, 'u-url').map(({ properties, text }) => [properties.href, text])).toEqual([
    ['/blog/%E6%B5%B7', 'a & <b>'],
  ]);
  expect(tagged(html, 'time')[0]?.properties.dateTime).toBe('2024-05-06T00:00:00+09:00');
  expect(html).toContain('<p class="p-summary" lang="en">One.</p>');
  expect(html).toContain(words.readingTime(1));
  expect(classed(html, 'p-category').map(({ text }) => text)).toEqual(['AWS', '海']);
});

test('a description keeps its markup, an excerpt is escaped', async () => {
  const html = await listOf(
    ['a', 'description: "**c** <script>d</script>"', ''],
    ['b', '', 'e &lt;script>'],
  );
  expect(html).toContain('<p class="p-summary" lang="ja"><strong>c</strong> d</p>');
  expect(html).toContain('<p class="p-summary" lang="ja">e &lt;script&gt;</p>');
});

test('the posts stand in their order', async () => {
  const html = await listOf(['b', '', ''], ['a', '', ''], ['c', '', '']);
  expect(classed(html, 'u-url').map(({ properties }) => properties.href)).toEqual([
    '/blog/b',
    '/blog/a',
    '/blog/c',
  ]);
});

test('a hidden post is marked', async () => {
  const html = await listOf(['a', 'draft: true', ''], ['b', '', '']);
  expect(classed(html, 'hidden-mark').map(({ text }) => text)).toEqual([words.hidden.draft]);
});
