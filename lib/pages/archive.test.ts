import { postFile, postOf } from '../testing/posts.ts';
import { groupByYear } from './archive.ts';

/** A post of this date. */
function dated(slug: string, date: string) {
  return postOf(postFile(`${slug}.md`, `---\ntitle: a\ndate: ${date}\n---\n`));
}

test('posts stand in the year that their authors’ clocks showed', () => {
  const posts = [
    dated('tokyo', '2024-01-01T00:30:00+09:00'),
    dated('utc', '2023-12-31T15:40:00Z'),
    dated('hawaii', '2023-12-31T23:00:00-10:00'),
    dated('old', '2020-05-06'),
  ];
  expect(
    groupByYear(posts).map(({ year, posts: ofYear }) => [year, ofYear.map(({ slug }) => slug)]),
  ).toEqual([
    ['2024', ['tokyo']],
    ['2023', ['utc', 'hawaii']],
    ['2020', ['old']],
  ]);
});

test('no posts, no years', () => {
  expect(groupByYear([])).toEqual([]);
});
