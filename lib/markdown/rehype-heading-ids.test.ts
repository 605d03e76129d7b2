import { render, warningsOf } from '../testing/render.ts';

test.each([
  ['of its text', '## a\n\n## b', ['a', 'b']],
  ['twice the same', '## a\n\n## a\n\n## a', ['a', 'a-1', 'a-2']],
  ['one that the author gave to a later heading', '## b\n\n## a {#b}', ['b-1', 'b']],
  ['one that the author gave to an earlier heading', '## a {#b}\n\n## b', ['b', 'b-1']],
  ['of HTML', '<h2 id="b">a</h2>\n\n## b', ['b', 'b-1']],
  ['an empty one', '<h2 id="">a</h2>', ['a']],
  ['a formula', '## $x^2$ の話', ['x2-の話']],
  ['the number of a footnote', '## a[^1]\n\n[^1]: b', ['a1']],
  ['names of objects', '## constructor\n\n## constructor', ['constructor', 'constructor-1']],
])('ids of headings: %s', async (_, markdown, ids) => {
  const { contents } = await render(markdown);
  expect(contents.map(({ id }) => id)).toEqual(ids);
});

test('an id that two headings have is the first one’s, with a warning', async () => {
  const markdown = '## a {#b}\n\n## c {#b}\n\n<h2 id="b">d</h2>';
  const { contents } = await render(markdown);
  expect(contents.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  expect(await warningsOf(markdown)).toEqual(['duplicate-id 3:1', 'duplicate-id 5:1']);
});
