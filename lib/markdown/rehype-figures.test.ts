import { htmlOf, render } from '../testing/render.ts';

const start = '<figure data-ui="wrap"><p><img src="https://a.example/b.png" alt="c"';
const caption = (html: string) => `</p><figcaption data-ui="caption">${html}</figcaption></figure>`;

test.each([
  [
    '![c](https://a.example/b.png "d")',
    `${start} title="d" loading="eager" fetchpriority="high" decoding="async">${caption('d')}`,
  ],
  [
    '![c](https://a.example/b.png "*海* & [e](https://f.example)")',
    `${start} title="*海* &#x26; [e](https://f.example)" loading="eager" fetchpriority="high" decoding="async">${caption('<em>海</em> &#x26; <a href="https://f.example">e</a>')}`,
  ],
])('an image alone has its title as a caption: %s', async (markdown, html) => {
  expect(await htmlOf(markdown)).toBe(html);
});

test.each([
  ['without a title', '![c](https://a.example/b.png)'],
  ['with an empty one', '![c](https://a.example/b.png " ")'],
  ['with one that holds no words', '![c](https://a.example/b.png "<script>d</script>")'],
  ['in a text', 'd ![c](https://a.example/b.png "e")'],
  ['beside another', '![c](https://a.example/b.png "e") ![d](https://a.example/e.png)'],
  ['in a link', '[![c](https://a.example/b.png "e")](/f)'],
  ['in a list', '- ![c](https://a.example/b.png "e")'],
  ['in the author’s paragraph', '<p><img src="https://a.example/b.png" title="e"></p>'],
])('an image %s has none', async (_, markdown) => {
  expect(await htmlOf(markdown)).not.toContain('figure');
});

test('a figure of the author stays as it is', async () => {
  const figure =
    '<figure><img src="https://a.example/b.png" alt="" loading="lazy" decoding="sync" title="c"><figcaption>d</figcaption></figure>';
  expect(await htmlOf(figure)).toBe(figure);
});

test('a caption is no text of the post', async () => {
  expect((await render('![c](https://a.example/b.png "d")\n\ne')).text).toBe('e');
});
