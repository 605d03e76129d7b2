import { words } from '#lib/language/words.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { Pagination } from './Pagination.tsx';

const pathOf = (page: number) => `/page/${page}`;

test.each([
  [1, 3, [['next', '/page/2']]],
  [
    2,
    3,
    [
      ['prev', '/page/1'],
      ['next', '/page/3'],
    ],
  ],
  [3, 3, [['prev', '/page/2']]],
])('page %d of %d leads to its neighbours', (number, last, links) => {
  const html = markupOf(<Pagination number={number} last={last} pathOf={pathOf} />);
  expect(
    tagged(html, 'a').map(({ properties }) => [String(properties.rel), properties.href]),
  ).toEqual(links);
  expect(
    tagged(html, 'span').map(({ properties, text }) => [properties.ariaCurrent, text]),
  ).toEqual([['page', words.page(number, last)]]);
});

test('one page needs none', () => {
  expect(markupOf(<Pagination number={1} last={1} pathOf={pathOf} />)).toBe('');
});
