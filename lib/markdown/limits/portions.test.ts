import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { render } from '../../testing/render.ts';
import { visit } from '../visit.ts';
import { parseInPortions } from './portions.ts';

const parse = (text: string): Root => remark().use(remarkGfm).parse(text);

/** A long text: enough of each piece that portions end in it. */
function long(pieces: string[]): string {
  return pieces.map((piece) => `${piece}\n`.repeat(Math.ceil(6_000 / piece.length))).join('\n');
}

describe('a text is the same in portions', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a short text', '# a\n\nb'],
    ['lists, quotes and paragraphs', long(['- a\n  - b\n\n    c', '> a\n> - b\n\nc', 'あ\nい\n'])],
    ['headings and rules', long(['a\n===\n\nb\n---\n', '***\n# c'])],
    ['one long block of code', long([`\`\`\`js\n${'let a;\n\n'.repeat(1_200)}\`\`\``])],
    ['one long list', `${'- a\n\n'.repeat(1_200)}\n${'    code\n\n'.repeat(1_200)}`],
    ['a comment over many lines', `<!--\n${'a\n\n'.repeat(1_200)}-->\n\n${'b\n\n'.repeat(1_200)}`],
    ['tables', long(['|a|b|\n|-|-|\n|c|d|\n', 'a | b\n- | -\nc\n'])],
    ['indented code', `a\n\n${'    b\n\n\n'.repeat(1_200)}c`],
    ['lines that end as on Windows', long(['- a\n- b', '> c\n\nd\n']).replaceAll('\n', '\r\n')],
    [
      'links that are defined far away',
      `[a][x] [b]\n\n${'c\n\n'.repeat(1_200)}\n[X]: /x\n[b]: /b\n`,
    ],
    [
      'notes that are defined far away',
      `a[^1] b[^long]\n\n    code\n\n${'c\n\n'.repeat(1_200)}[^1]: d\n\n[^long]: e\n\n    f\n`,
    ],
    ['definitions in quotes', `[a]\n\n${'c [b](d)\n\n'.repeat(1_200)}> [a]: /a\n`],
    ['a fence that is not closed', `[a]: /b\n\n${'c\n\n'.repeat(1_200)}\`\`\`\n[a]`],
    ['no line break at all', 'a '.repeat(31_000)],
    ['nothing but line breaks', '\n'.repeat(3_000)],
  ])('%s', (_, text) => {
    const whole = withoutEnds(parse(text));
    expect(withoutEnds(parseInPortions(text, parse))).toEqual(whole);
  });
});

/** A text of line breaks alone has no place of its own in micromark. */
function withoutEnds(tree: Root): Root {
  visit(tree, 'root', (root) => {
    delete root.position;
  });
  return tree;
}

test('warnings of a long text name their lines', async () => {
  const { warnings } = await render(`${'a\n\n'.repeat(1_200)}<b onclick="c()">d</b>\n\n<!-- e\n`);
  expect(warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
    'unclosed-tag 2403:1',
    'event-handler 2401:1',
  ]);
});
