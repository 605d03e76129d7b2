import { markdownTable } from './table.ts';

test('a table is written as Markdown, and no cell can end early', () => {
  const columns = ['', 'cold'];
  const rows = [
    ['Kiji', '1.0 s'],
    ['a|b', '2\n3'],
  ];
  expect(markdownTable({ columns, rows })).toBe(
    ['|  | cold |', '| --- | ---: |', '| Kiji | 1.0 s |', '| a\\|b | 2 3 |'].join('\n'),
  );
});
