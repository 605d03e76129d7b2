import { render } from '../testing/render.ts';
import { knownPosts } from './shortcodes/known-posts.ts';

// Every object has a constructor, and tables that are objects have one for each name.
test.each([
  '<constructor>a</constructor>',
  '<p constructor=x>a</p>',
  '<p __proto__=x>a</p>',
  '<__proto__>a</__proto__>',
  '<valueOf>a</valueOf>',
  '<toString x>',
  '<hasOwnProperty>',
  '{{< qr text="a" level="constructor" />}}',
  '{{< constructor >}}',
  '{{< youtube constructor="x" >}}',
  '{{< own constructor="x" >}}',
  '{{< figure src="a" __proto__="x" >}}',
  '<iframe src="https://rcm-fe.amazon-adsystem.com/e/cm?asins=ABCDEFGHIJ&region=constructor"></iframe>',
  '```constructor\na\n```',
  '```__proto__\na\n```',
  '```js {constructor=1}\na\n```',
  '```toString:valueOf\na\n```',
  ':constructor: :toString:',
  '> [!constructor]\n> a',
  ':::constructor\na\n:::',
  '[^constructor]\n\n[^constructor]: a\n\n[^__proto__]\n\n[^__proto__]: b',
  '# constructor\n# __proto__\n# toString\n# constructor',
  '[constructor] [__proto__]\n\n[constructor]: /a\n[__proto__]: /b',
  '$\\constructor$ $\\toString = 1$ $\\begin{constructor}\\end{constructor}$',
  '<math><constructor>a</constructor></math>',
  '<svg><constructor/></svg>',
  '<script src="https://bin.docswell.com/x.js" data-src="constructor"></script>',
  '<blockquote class="tiktok-embed" data-constructor="x">a</blockquote>',
  '{% constructor %}',
  '{% include constructor %}',
  '@[constructor](a)',
  '{{< param "constructor" >}}',
  '{{< param "__proto__.x" >}}',
  '![a](constructor){constructor=x}',
  '{{< gist constructor >}}',
  '{{< highlight constructor >}}a{{< /highlight >}}',
  '<a data-constructor="x" href="constructor">a</a>',
  '<input type=constructor>',
  '<iframe src="constructor:x">',
  '<img src="constructor" srcset="constructor">',
])('%s is a name like others', async (text) => {
  const templates = { own: 'a {{ constructor }} {{ toString }} b' };
  for (const isSanitized of [false, true]) {
    for (const markdown of [text, `<div>${text}</div>`]) {
      const { html } = await render(markdown, {
        isSanitized,
        findCard: () => undefined,
        syntax: { emoji: true, mark: true, blockAttributes: true },
        shortcodes: { templates, posts: knownPosts([]), parameter: () => undefined },
      });
      expect(html).not.toContain('native code');
    }
  }
});
