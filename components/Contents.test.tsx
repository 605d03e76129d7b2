import { words } from '#lib/language/words.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { Contents } from './Contents.tsx';

const entries = [
  { id: '見出し', text: '見出し & <b>', rank: 2 },
  { id: '50%', text: '半分', rank: 3 },
  { id: 'c', text: 'c', rank: 2 },
];

test('headings are links, those below are told apart', () => {
  const html = markupOf(<Contents entries={entries} />);
  expect(tagged(html, 'a').map(({ properties, text }) => [properties.href, text])).toEqual([
    ['#見出し', '見出し & <b>'],
    ['#50%25', '半分'],
    ['#c', 'c'],
  ]);
  expect(tagged(html, 'li').map(({ properties }) => properties.className)).toEqual([
    undefined,
    ['below'],
    undefined,
  ]);
  expect(tagged(html, 'details')[0]?.properties.open).toBeUndefined();
  expect(tagged(html, 'nav')[0]?.properties.ariaLabel).toBe(words.contents);
});

test.each([0, 1, 2])('%d headings need no list', (count) => {
  expect(markupOf(<Contents entries={entries.slice(0, count)} />)).toBe('');
});
