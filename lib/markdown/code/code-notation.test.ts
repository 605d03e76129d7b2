import { readNotation } from './code-notation.ts';

/** The code that is shown, and the marks as `inserted 1` or `marked 2–3`. */
function shown(code: string, language = 'js'): [code: string, ...marks: string[]] {
  const noted = readNotation(code, language);
  const marks = noted.marks.map(
    ({ mark, first, last }) => `${mark} ${first}${last === first ? '' : `–${last}`}`,
  );
  return [noted.code, ...marks];
}

describe('a comment at the end of a line speaks of it', () => {
  test.each([
    ['a // [!code ++]', 'inserted'],
    ['a // [!code --]', 'deleted'],
    ['a // [!code highlight]', 'marked'],
    ['a // [!code hl]', 'marked'],
    ['a // [!code focus]', 'focused'],
    ['a // [!code error]', 'marked'],
    ['a // [!code warning]', 'marked'],
    ['a //[!code ++]', 'inserted'],
    ['a // [!code ++]  \t', 'inserted'],
  ])('%s', (line, mark) => {
    expect(shown(`b\n${line}\nc\n`)).toEqual(['b\na\nc\n', `${mark} 2`]);
  });

  test.each([
    ['js', 'a /* [!code ++] */'],
    ['jsx', 'a {/* [!code ++] */}'],
    ['css', 'a /* [!code ++] */'],
    ['html', 'a <!-- [!code ++] -->'],
    ['markdown', 'a <!-- [!code ++] -->'],
    ['mdx', 'a {/* [!code ++] */}'],
    ['python', 'a # [!code ++]'],
    ['yaml', 'a # [!code ++]'],
    ['rust', 'a /// [!code ++]'],
    ['sql', 'a -- [!code ++]'],
    ['lua', 'a --[[ [!code ++] ]]'],
    ['lisp', 'a ;; [!code ++]'],
    ['ini', 'a ; [!code ++]'],
    ['tex', 'a % [!code ++]'],
    ['vim', 'a " [!code ++]'],
    ['vb', "a ' [!code ++]"],
    ['bat', 'a REM [!code ++]'],
    ['fortran', 'a ! [!code ++]'],
    ['ocaml', 'a (* [!code ++] *)'],
    ['haskell', 'a {- [!code ++] -}'],
    ['jinja', 'a {# [!code ++] #}'],
    ['handlebars', 'a {{!-- [!code ++] --}}'],
    ['erb', 'a <%# [!code ++] %>'],
    ['powershell', 'a <# [!code ++] #>'],
  ])('in %s: %s', (language, line) => {
    expect(shown(line, language)).toEqual(['a', 'inserted 1']);
  });
});

test.each<[string, string, ...string[]]>([
  ['// [!code ++]\na\n', 'a\n', 'inserted 1'],
  ['a\n  // [!code highlight:2]\nb\nc\nd', 'a\nb\nc\nd', 'marked 2–3'],
  ['a // [!code focus:3]\nb', 'a\nb', 'focused 1–3'],
  ['a\r\nb // [!code ++]\r\n', 'a\r\nb\r\n', 'inserted 2'],
  ['a // [!code ++] // [!code focus]', 'a', 'focused 1', 'inserted 1'],
  ['a // [!code ++] [!code focus]', 'a', 'focused 1', 'inserted 1'],
  ['a // why [!code ++]', 'a // why', 'inserted 1'],
  ['a /* why [!code ++] */', 'a /* why */', 'inserted 1'],
  ['// [!code ++]', '', 'inserted 1'],
  ['a\n\n# [!code --]', 'a\n\n', 'deleted 3'],
])('%j is shown as %j: %s', (code, ...said) => {
  expect(shown(code)).toEqual(said);
});

test.each([
  'a [!code ++]',
  'a // [!code ++',
  'a // [!code]',
  'a // [!code foo]',
  'a // [!!code ++]',
  'a // [!code ++] b',
  "a('// [!code ++]')",
  'a <!-- [!code ++]',
  'a */ [!code ++] */',
  'a // [!code constructor]',
])('%s is shown as it is', (code) => {
  expect(shown(code)).toEqual([code]);
});

test.each(['markdown', 'md', 'mdx'])('%s quotes the comments of other languages', (language) => {
  expect(shown('a // [!code ++]', language)).toEqual(['a // [!code ++]']);
});

test.each([' ', '/', '// ', '[!code ', '// [!code ++] ', '// [!code focus:9999]\n', '#', ';'])(
  'an endless row of %j is read in no time',
  (part) => {
    const start = performance.now();
    readNotation(`a // [!code ++]\n${part.repeat(50_000)}x // [!code ++]y`, 'js');
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
