import { asRead, staysInside } from '../testing/page-around.ts';
import { render } from '../testing/render.ts';

async function read(markdown: string) {
  const { html, warnings } = await render(markdown);
  return {
    html,
    said: warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`).sort(),
  };
}

describe('what is not closed is named, and takes nothing of the page', () => {
  test.each<[string, string, string, string[]]>([
    ['a block', '<div>\n\na\n\nb', '<div>\n<p>a</p>\n<p>b</p></div>', ['unclosed-tag 1:1']],
    [
      'details',
      'a\n\n<details><summary>s</summary>\n\nb',
      '<p>a</p>\n<details><summary>s</summary>\n<p>b</p></details>',
      ['unclosed-tag 3:1'],
    ],
    [
      'a frame',
      '<iframe src="/x" title="y">\n\n*a*',
      '<iframe src="/x" title="y" loading="lazy"></iframe>\n<p><em>a</em></p>',
      ['unclosed-tag 1:1'],
    ],
    [
      'a frame that is closed behind an empty line',
      '<iframe src="/x" title="y">\n\n</iframe>\n\na',
      '</iframe>\n<p>a</p>',
      [],
    ],
    [
      'a textarea in a line',
      'a <textarea> *b*\n\nc',
      '<p>a <textarea></textarea> <em>b</em></p>\n<p>c</p>',
      ['unclosed-tag 1:3'],
    ],
    ['a title', '<title>a\n\nb', '<title></title>a\n<p>b</p>', ['unclosed-tag 1:1']],
    [
      'plaintext, which nothing closes',
      '<plaintext>\n\n*a*',
      '&#x3C;plaintext>\n<p><em>a</em></p>',
      ['unclosed-tag 1:1'],
    ],
    [
      'a template',
      '<template>a\n\nb',
      '<p><template>a</template></p>\n<p>b</p>',
      ['unclosed-tag 1:1'],
    ],
    [
      'a choice',
      '<div><select><option>a\n\n*b*\n\n</div>',
      '<div><select><option>a</option></select>\n<p><em>b</em></p>\n</div>',
      ['unclosed-tag 1:6'],
    ],
    [
      'a film',
      '<video src="https://a.example/b">\n\nc',
      '<video src="https://a.example/b"></video>\n<p>c</p>',
      ['unclosed-tag 1:1'],
    ],
    ['a form', '<form>\n\na', '<form>\n<p>a</p></form>', ['unclosed-tag 1:1']],
    [
      'a table',
      '<table><tr><td>a\n\nb',
      '<table><tbody><tr><td>a\n<p>b</p></td></tr></tbody></table></div>',
      ['unclosed-tag 1:1'],
    ],
    [
      'a drawing',
      '<svg><g>\n\n*a*',
      '<p><svg><g></g></svg></p>\n<p><em>a</em></p>',
      ['unclosed-tag 1:1', 'unclosed-tag 1:6'],
    ],
    ['bold text', 'a <b>b\n\nc', '<p>a <b>b</b></p><b>\n<p>c</p></b>', ['unclosed-tag 1:3']],
    [
      'bold text that is closed later',
      '<b>a\n\nb</b>',
      '<p><b>a</b></p><b>\n</b><p><b>b</b></p>',
      [],
    ],
    [
      'what cannot go on behind a paragraph',
      '<span>a\n\nb</span>',
      '<p><span>a</span></p>\n<p>b</p>',
      ['stray-tag 3:2', 'unclosed-tag 1:1'],
    ],
    [
      'a link that closes itself',
      '<a name="x" />a',
      '<p><a name="x">a</a></p>',
      ['unclosed-tag 1:1'],
    ],
    [
      'a comment in a quote',
      '> <!-- a\n\nb -->',
      '<blockquote>\n&#x3C;!-- a\n</blockquote>\n<p>b --></p>',
      ['unclosed-tag 1:3'],
    ],
    ['a tag that is cut off', '<div class="a\n\nb', '\n<p>b</p>', ['unclosed-tag 1:1']],
    [
      'style',
      'a\n\n<style>\nb {}\n\nc',
      '<p>a</p>\n<style>\nb {}\n\nc</style>',
      ['unclosed-tag 3:1'],
    ],
    [
      'style, and a note',
      '<style>\na[^1]\n\n[^1]: b',
      '<style>\na[^1]\n\n[^1]: b</style>',
      ['unclosed-tag 1:1'],
    ],
  ])('%s', async (_, markdown, html, said) => {
    const result = await read(markdown);
    expect(result.html).toContain(html);
    expect(result.said).toEqual(said);
    expect(staysInside(result.html)).toBe(true);
  });
});

describe('what closes nothing, or has no place, is named and left out', () => {
  test.each<[string, string, string, string[]]>([
    [
      'the ends of the page',
      '</div></article></main>\n\na',
      '<p>a</p>',
      ['stray-tag 1:1', 'stray-tag 1:17', 'stray-tag 1:7'],
    ],
    [
      'the tags of a page',
      '<html><body>a</body></html>',
      'a',
      ['stray-tag 1:1', 'stray-tag 1:14', 'stray-tag 1:21', 'stray-tag 1:7'],
    ],
    ['a cell without a table', '<td>a</td>', 'a', ['stray-tag 1:1', 'stray-tag 1:6']],
    ['an end inside a line', 'a</span>b', '<p>ab</p>', ['stray-tag 1:2']],
  ])('%s', async (_, markdown, html, said) => {
    const result = await read(markdown);
    expect(result.html.trim()).toBe(html);
    expect(result.said).toEqual(said);
  });
});

describe('nothing is said of HTML that is in order', () => {
  test.each([
    ['tags that need no end', '<ul><li>a<li>b</ul>\n\n<dl><dt>a<dd>b</dl>\n\n<p>a\n<p>b'],
    ['a table of such', '<table><tr><th>a<td>b<tr><td>c<table><tr><td>d</table></table>'],
    ['tags around Markdown', '<div>\n\n**a**\n\n</div>'],
    ['tags in items', '- <details><summary>a</summary>\n\n  b\n\n  </details>'],
    ['void tags', 'a<br>b<hr /><img src="https://a.example/b" alt=""><wbr>'],
    ['a drawing', '<svg><title>a</title><style>b{}</style><path d="M0"/><g><path/></g></svg>'],
    ['scripts', '<script>if (a < b) c("</div>")</script>\n\nd <script>"<b>"</script>'],
    ['comments', '<!-- <div> -->\n\na <!-- <b> --> <!--> <!---> <!-- a --!> b'],
    ['quotes in values', '<p title="a > b" lang=\'"\'>c</p>'],
    ['choices', '<select><option>a<option>b</select>'],
    ['ruby', '<ruby>海<rp>(<rt>うみ<rp>)</ruby>'],
    ['what is no tag', 'a < b, <副問い合わせ>, <3'],
    ['tags in code', '`<div>`\n\n```\n<div>\n```'],
  ])('%s', async (_, markdown) => {
    expect((await read(markdown)).said).toEqual([]);
  });
});

describe('a browser reads again what the article is', () => {
  test.each([
    ['text that looks like tags', '<xmp><b></xmp>\n\n<noembed><i></noembed>'],
    ['text of a style in a drawing', '<svg><style>&lt;/svg>&lt;/div></style></svg>'],
    ['a frame in a drawing', "<svg><iframe><b class='</iframe></svg>"],
    ['a script that writes one', '<script>a("<!--<script>")</script>'],
    ['a textarea of tags', '<textarea></div></textarea>'],
    ['a link around a heading', '<a href="/x">a\n\n# b\n\nc'],
    ['junk in a table', '<table>a<b>c<tr>d<td>e</table>'],
    ['a break in code', '<pre>\n\na</pre>'],
  ])('%s', async (_, markdown) => {
    const { html } = await read(markdown);
    expect(staysInside(html)).toBe(true);
    expect(tagsIn(asRead(html))).toEqual(tagsIn(html));
  });
});

function tagsIn(html: string): string[] {
  return html.match(/<\/?[a-z][^\s>]*/g) ?? [];
}

test('each fault is named twenty times at most', async () => {
  const { said } = await read('</b>a\n\n'.repeat(100));
  expect(said).toHaveLength(20);
});
