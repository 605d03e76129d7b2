/** A kind of text by its size: what a careless parser takes too long for, or what people write. */
export interface Family {
  name: string;
  /** A text of about so many characters. */
  ofSize(size: number): string;
}

/** The same piece over and over, numbered where it asks for its place. */
function repeated(piece: string | ((index: number) => string), before = '', after = '') {
  return (size: number): string => {
    const pieces: string[] = [];
    for (let length = before.length + after.length, index = 0; length < size; index += 1) {
      const next = typeof piece === 'string' ? piece : piece(index);
      pieces.push(next);
      length += next.length;
    }
    return before + pieces.join('') + after;
  };
}

/** As much of one as of the other, an end between them. */
function mirrored(opening: string, middle: string, closing: string) {
  return (size: number): string => {
    const count = Math.ceil(size / (opening.length + closing.length));
    return opening.repeat(count) + middle + closing.repeat(count);
  };
}

/** Pieces of a growing length; `size` is that of all of them. */
function growing(piece: (index: number) => string) {
  return (size: number): string => {
    let text = '';
    for (let index = 1; text.length < size; index += 1) text += piece(index);
    return text;
  };
}

/** A post as people write it, with a bit of everything. */
const ordinary = (index: number) => `## 見出し ${index}

今日は**「海」**へ行った。[記事](https://example.com/${index})と\`code\`、それから *plain English words* を読む。
朝は雨で、昼から晴れた。脚注もある[^${index}]。

- 一つ目
- 二つ目
  - その下

> 引用した文章が、ここに一行ある。

| 列 | 値 |
| -- | -- |
| a | ${index} |

\`\`\`js
const answer = (question) => question.length * ${index}; // 海
\`\`\`

![写真](https://example.com/${index}.jpg) と <kbd>Ctrl</kbd>。

[^${index}]: 注の文章。

`;

const ways: Record<string, (size: number) => string> = {
  'an ordinary post': repeated(ordinary),
  // cmark, test/pathological_tests.py
  'nested strong and emphasis': mirrored('*a **a ', 'b', ' a** a*'),
  'closers of emphasis': repeated('a_ '),
  'openers of emphasis': repeated('_a '),
  'closers of links': repeated('a]'),
  'openers of links': repeated('[a'),
  'mismatched openers and closers': repeated('*a_ '),
  'multiples of three': repeated('c* ', 'a**b'),
  'openers of links, closers of emphasis': repeated('[ a_'),
  '[ (](': repeated('[ (]('),
  '![[]()': repeated('![[]()'),
  'links in emphasis': repeated('**x [a*b**c*](d)'),
  brackets: mirrored('[', 'a', ']'),
  'block quotes': repeated('> ', '', 'a'),
  'lists by indent': growing((index) => `${'  '.repeat(index - 1)}* a\n`),
  'runs of backticks': growing((index) => `e${'`'.repeat(index)}`),
  '[a](<b': repeated('[a](<b'),
  '[a](b': repeated('[a](b'),
  'comments that are not closed': repeated('<!--', '</'),
  'instructions that are not closed': repeated('<?', 'a '),
  'declarations that are not closed': repeated('<!A ', 'a '),
  'CDATA that is not closed': repeated('<![CDATA[', 'a '),
  'empty lines in deep lists': (size) =>
    `${'- '.repeat(size / 3)}x${'\n'.repeat(Math.floor(size / 3))}`,
  'empty lines in deep lists of a quote': (size) =>
    `> ${'- '.repeat(size / 4)}x\n${'>\n'.repeat(size / 4)}`,
  'emphasis in deep quotes': (size) => `${'>'.repeat(size / 3)}${'a*'.repeat(size / 3)}`,
  'definitions and references': (size) =>
    repeated((index) => `[${index}]: u\n`)(size / 2) + repeated('[0] ')(size / 2),
  'definitions of one name': repeated('[a]: u\n', '', '\n[a]'),
  'references without definitions': repeated('[x] '),
  'columns and rows': (size) => {
    const count = Math.ceil(Math.sqrt(size / 2));
    return `|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n${`|${'b|'.repeat(count)}\n`.repeat(count)}`;
  },
  'columns, and rows of one cell': (size) =>
    `${'a|'.repeat(size / 6)}\n${'-|'.repeat(size / 6)}\n${'b\n'.repeat(size / 6)}`,
  'rows of one table': repeated('|b|c|\n', '|a|b|\n|-|-|\n'),
  'one row of a table': repeated('b|', '|a|\n|-|\n|'),
  'tables that are none': repeated('a|b\n-\n'),
  // More of the same
  'one run of stars': repeated('*'),
  'one run of underscores': repeated('_', 'a'),
  'one run of tildes': repeated('~', 'a '),
  'one run of backticks': repeated('`', 'a '),
  'one run of hashes': repeated('#', '# a '),
  'one run of brackets': repeated('['),
  'one run of closing brackets': repeated(']'),
  'one run of angles': repeated('<'),
  'one run of backslashes': repeated('\\'),
  'one run of ampersands': repeated('&'),
  'one run of bangs': repeated('!['),
  'one run of parentheses': repeated('(', '[a]('),
  'one run of dollars': repeated('$'),
  'one run of spaces': repeated(' ', 'a', 'b'),
  'one run of tabs': repeated('\t', 'a', 'b'),
  'one run of colons': repeated(':'),
  'one run of braces': repeated('{'),
  'one run of pipes': repeated('|'),
  'one run of pipes in a table': repeated('|', '|a|\n|-|\n'),
  'one run of line breaks': repeated('\n', 'a', 'b'),
  'one word': repeated('a'),
  'one Japanese word': repeated('あ'),
  'one line of stars and spaces': repeated('* ', '', 'a'),
  'one line of numbers': repeated('1. ', '', 'a'),
  'quotes and lists': repeated('> - ', '', 'a'),
  'strikes that are not closed': repeated('~~a '),
  'strikes in strikes': mirrored('~~a ', 'b', ' a~~'),
  'emphasis in Japanese': repeated('**「あ」**'),
  'openers of emphasis in Japanese': repeated('**「あ'),
  'closers of emphasis in Japanese': repeated('あ」**'),
  'stars in Japanese': repeated('あ*い_'),
  'links in links': mirrored('[a ', 'b', '](c)'),
  'images in images': mirrored('![a ', 'b', '](c)'),
  'images in links': mirrored('[![a', 'b', '](c)](d)'),
  'brackets that are not closed': repeated('[a] ['),
  'words behind an open bracket': repeated('a b@c ', '['),
  'pairs of brackets in open ones': (size) =>
    `${'['.repeat(90)}${'[a]'.repeat(size / 3)}${']'.repeat(90)}`,
  'titles in quotes': repeated('[a](b "'),
  'lines of pipes': repeated('a|b\n'),
  'labels that are not closed': repeated('[a][b '),
  addresses: repeated('https://example.com/a '),
  'one address': repeated('a.', 'https://'),
  'one address of parentheses': repeated(')', 'https://example.com/('),
  'one address of entities': repeated('&amp;', 'https://example.com/'),
  'starts of addresses': repeated('www.'),
  'starts of addresses over and over': repeated('https://'),
  'addresses of mail': repeated('a@b.c '),
  'one address of mail': repeated('a.', '', '@b.c'),
  'an address of mail without an end': repeated('a@'),
  'an address of mail without a start': repeated('a_-.+'),
  'autolinks that are not closed': repeated('<a:b'),
  'titles that are not closed': repeated('[a](b "c'),
  'definitions that are not closed': repeated('[a\n'),
  'definitions with titles that are not closed': repeated('[a]: b "c\n'),
  'definitions in one paragraph': repeated('[a]: b\nc\n'),
  'entities that are none': repeated('&a'),
  'numbers of characters that are none': repeated('&#x'),
  footnotes: (size) =>
    repeated((index) => `[^${index}] `)(size / 2) +
    repeated((index) => `\n\n[^${index}]: a`)(size / 2),
  'references to one footnote': repeated('[^a] ', '', '\n\n[^a]: b'),
  'footnotes without references': repeated((index) => `[^${index}]: a\n\n`),
  'footnotes in footnotes': repeated((index) => `[^${index}]: [^${index + 1}]\n\n`, '[^0]\n\n'),
  'deep footnotes': repeated('[^a]: '),
  'starts of footnotes': repeated('[^'),
  'lazy lines': repeated('a\n', '> > > '),
  'headings of one name': repeated('# a\n'),
  'headings underlined': repeated('a\n===\n'),
  fences: repeated('```js\na\n```\n'),
  'fences with titles': repeated('```js:a.js\na\n```\n'),
  'fences that are not closed': (size) => growing((index) => `${'`'.repeat(index + 2)}\n`)(size),
  'a fence of notation': repeated('a // [!code ++]\n', '```js\n', '```\n'),
  'a fence with one line': repeated('a(', '```js\n', '\n```\n'),
  'a fence of many lines': repeated('const a = (b) => b + 1; // e\n', '```js\n', '```\n'),
  'a fence of HTML that is not closed': repeated('<script>\n<a b="\n', '```html\n', '```\n'),
  'a fence of text': repeated('a b c\n', '```\n', '```\n'),
  'a fence with an option of quotes': repeated('"a', '```js title=', '\na\n```\n'),
  'a fence with an option of braces': repeated('{', '```js ', '\na\n```\n'),
  'a fence with an option of lists': repeated('[', '```js ', '\na\n```\n'),
  'a fence with options of lines': repeated('1-9,', '```js {', '}\na\n```\n'),
  'items of a list': repeated('- a\n'),
  'items of a loose list': repeated('- a\n\n'),
  'items with one empty line': repeated('- a\n', '- b\n\n'),
  'lists in quotes': repeated('> - a\n'),
  'quotes in turn': repeated('> a\n\nb\n\n'),
  rules: repeated('---\n\n'),
  'hard breaks': repeated('a  \n'),
  'soft breaks of Japanese': repeated('あ\n'),
  'soft breaks in emphasis': repeated('*あ*\n'),
  // HTML
  '<div>': repeated('<div>'),
  '<div> on lines': repeated('<div>\n\n'),
  '<div></div>': mirrored('<div>', 'a', '</div>'),
  '<b>': repeated('<b>', 'a '),
  '<b> in paragraphs': repeated('<b>a\n\n'),
  '<font> in paragraphs': repeated((index) => `<font size=${index}>a\n\n`),
  '<a>': repeated('<a href=b>', 'a '),
  '<a><b>': repeated('<a><b>', 'a '),
  '<b><p>': repeated('<b><p>'),
  '<b></p>': repeated('a <b></p>'),
  '<i><p></i>': repeated('<i><p></i>'),
  '<span>': repeated('<span>', 'a '),
  '<table>': repeated('<table>'),
  '<table><td>': repeated('<table><td>'),
  '<table>a': repeated('<table>a'),
  '<table> with text': repeated('a<b>c</b>', '<table>'),
  '<select>': repeated('<select><option>'),
  '<template>': repeated('<template>'),
  '<svg>': repeated('<svg>'),
  '<svg><g>': repeated('<g>', '<svg>'),
  '<math>': repeated('<math>'),
  '<ul><li>': repeated('<ul><li>'),
  '<details>': repeated('<details><summary>a</summary>'),
  '<script>': repeated('<script>', 'a '),
  '<script> on lines': repeated('<script>\n'),
  '<script>s in turn': repeated('a <script>b</script>'),
  '<script with no end': repeated('<script ', 'a '),
  '<script " with no end': repeated('<script "', '<p>'),
  '<script />': repeated('<script />\n\n'),
  '<iframe>': repeated('a <iframe>'),
  '<iframe></iframe>': repeated('<iframe src="https://a.example/"></iframe>\n\n'),
  '<textarea>': repeated('a <textarea>'),
  '<title>': repeated('<title>'),
  '<plaintext>': repeated('<plaintext>'),
  '<h1>': repeated('<h1>'),
  '<li>': repeated('<li>'),
  '<p>': repeated('<p>'),
  '<br>': repeated('<br>'),
  '<img>': repeated('<img src="a.png">'),
  '</p>': repeated('</p>'),
  '</div>': repeated('</div>'),
  '</b>': repeated('a</b>'),
  '<a b': repeated('<a b'),
  '<a b="': repeated('<a b="'),
  'one tag of attributes': repeated((index) => ` a${index}`, '<b', '>c</b>'),
  comments: repeated('<!-- a -->'),
  'paragraphs of one comment': repeated('a\n\n', '<!--\n', '-->'),
  'ids of one name': repeated('<p id="a">b</p>\n\n'),
  '<x-note>': repeated('<x-note>'),
};

/** What cmark is tried with, and more of its kind. */
export const families: readonly Family[] = Object.entries(ways).map(([name, ofSize]) => ({
  name,
  ofSize,
}));
