import { render } from '../testing/render.ts';
import { articleText } from './article-text.ts';

test.each([
  ['blocks on lines', '# a\n\nb **c**\nd\n\n- e\n- f', 'a\nb c d\ne\nf'],
  ['code, a line a line', '```js\nlet b\nlet c\n```', 'let b\nlet c'],
  ['code in the text', 'the `code` of', 'the code of'],
  ['tables', '|a|b|\n|-|-|\n|c|d|', 'a\nb\nc\nd'],
  ['notes, but not their numbers', 'これ[^1]は\n\n[^1]: 注', 'これは\n注'],
  ['what is folded away', '<details><summary>a</summary>\n\nb\n\n</details>', 'a\nb'],
  ['words over readings', '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>', '漢字'],
  ['a break', 'a<br>b', 'a\nb'],
  ['what is escaped', 'a &amp;amp; &lt;b&gt;', 'a &amp; <b>'],
  ['nothing that runs', 'a <script>b</script><style>c</style> d', 'a d'],
  ['no label of the site', '> [!NOTE]\n> a', 'a'],
  ['no comments', 'a <!-- b --> c', 'a c'],
])('%s', async (_, markdown, text) => {
  expect(articleText((await render(markdown)).html)).toBe(text);
});

test('of a page, only the article is read', () => {
  const page =
    '<body><p>before</p><article><h1>title</h1><div class="e-content text"><div><p>a<img src="b">c</p></div></div><footer>after</footer></article></body>';
  expect(articleText(page)).toBe('ac');
});

test('an end that nothing has begun is overlooked', () => {
  expect(articleText('a<p>b</b>c</p>d')).toBe('a\nbc\nd');
});
