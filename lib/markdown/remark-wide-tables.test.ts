import { render } from '../testing/render.ts';

async function read(markdown: string) {
  const { html, warnings } = await render(markdown);
  return {
    cells: html.match(/<t[dh][ >]/g)?.length ?? 0,
    said: warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
}

const head = (columns: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`;

test.each<[string, string, number, string[]]>([
  ['short rows are filled', `${head(3)}|b|\n`, 6, []],
  ['long rows are cut, and named', `${head(2)}|b|c|\n|b|c|d|e|\n`, 6, ['table-cells 4:5']],
  ['hundreds of short rows are filled', `${head(40)}${'|b|\n'.repeat(400)}`, 401 * 40, []],
  [
    'thousands of short rows of a wide table are not',
    `a\n\n${head(1_000)}${'|b|\n'.repeat(200)}`,
    1_200,
    ['too-much 3:1'],
  ],
])('%s', async (_, markdown, cells, said) => {
  expect(await read(markdown)).toEqual({ cells, said });
});
