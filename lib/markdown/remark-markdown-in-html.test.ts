import { warningsOf } from '../testing/render.ts';

describe('Markdown that a block of HTML keeps as it is', () => {
  test.each<[string, string, string]>([
    ['bold text', '<div>\n**a**\n</div>', '2:1'],
    ['bold text in a cell', '<table>\n<tr><td>a **b**</td></tr>\n</table>', '2:11'],
    ['a link', '<div>\nsee [a](https://a.example/)\n</div>', '2:5'],
    ['an image', 'a\n\n<details>\n![a](/b.png)\n</details>', '4:1'],
    ['a heading', '<div>\n## a\n</div>', '2:1'],
    ['a list', '<details>\n<summary>a</summary>\n- b\n- c\n</details>', '3:1'],
    ['a fence', '<div>\n```js\na\n```\n</div>', '2:1'],
    ['code', '<div>\na `b` c\n</div>', '2:3'],
    ['the first of several', '<div>\na\n`b`\n**c**\n</div>', '3:1'],
  ])('%s', async (_, markdown, place) => {
    expect(await warningsOf(markdown)).toEqual([`markdown-in-html ${place}`]);
  });

  test.each([
    ['behind an empty line', '<div>\n\n**a**\n\n</div>'],
    ['in a paragraph', '<b>a</b> **c**'],
    ['of code', '<pre>\n**a**\n# b\n</pre>'],
    ['of a script', '<script>\nlet a = `b`;\nc = d[e](f);\n</script>'],
    ['of a style', '<style>\n/** a **/\n#b {}\n</style>'],
    ['in a comment', '<!--\n**a**\n-->'],
    ['in an attribute', '<div\ntitle="**a**">b</div>'],
    ['that is a dash', '<p>\n- a\n</p>'],
    ['that is a multiplication', '<p>\n2 * 3 ** 4 ** 5\n</p>'],
    ['that is a hash', '<p>\n#tag #other\n</p>'],
    ['that is a call', '<p>\na[0](b)\n</p>'],
  ])('not %s', async (_, markdown) => {
    expect(await warningsOf(markdown)).toEqual([]);
  });
});
