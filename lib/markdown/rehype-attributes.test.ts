import { warningsOf } from '../testing/render.ts';

test.each<[string, string, string[]]>([
  ['an id twice', '<p id="a">b</p>\n\n<p id="a">c</p>', ['duplicate-id 3:1']],
  ['an id of a heading', '# a\n\n<p id="a">b</p>', ['duplicate-id 3:1']],
  ['headings of one name', '# a\n\n# a\n\n# a', []],
  ['ids of different case', '<p id="a">b</p>\n\n<p id="A">c</p>', []],
  ['no id', '<p id="">b</p>\n\n<p id="">c</p>', []],
  ['quotes in quotes', '<div title="a "b" c">d</div>', ['broken-attribute 1:1']],
  ['quotes in other quotes', '<div title=\'a "b" c\'>d</div>', []],
])('%s', async (_, markdown, said) => {
  expect(await warningsOf(markdown)).toEqual(said);
});
