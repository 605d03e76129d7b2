import { render } from '../testing/render.ts';

const fence = '```mermaid\ngraph LR\n  a --> b\n```';

test('a diagram has its source, open where no script runs', async () => {
  const { html, browserScripts, text, warnings } = await render(`${fence}\n\nc`);
  expect(html.replace(/<\/?span[^>]*>/g, '')).toBe(
    '<figure class="diagram" data-ui="wrap" data-label="Diagram"><details data-ui="wrap" open><summary data-ui="label">Source of the diagram</summary><pre tabindex="0" data-language="Mermaid"><code class="language-mermaid">graph LR\n  a --> b\n</code></pre></details></figure>\n<p>c</p>',
  );
  expect(browserScripts).toContain('diagrams');
  expect(text).toBe('c');
  expect(warnings).toEqual([]);
});

test.each([
  ['in a list', `- a\n\n  ${fence.replaceAll('\n', '\n  ')}`],
  ['of the author’s own HTML', '<pre><code class="language-mermaid">graph LR</code></pre>'],
  ['with a title', fence.replace('mermaid', 'mermaid title="b"')],
])('%s', async (_, markdown) => {
  const { html } = await render(markdown);
  expect(html).toContain('<figure class="diagram"');
  expect(html).toContain('</pre></details></figure>');
});

test.each(['```js\na\n```', '`mermaid`', '<pre class="language-mermaid">a</pre>'])(
  '%s is none',
  async (markdown) => {
    const { html, browserScripts } = await render(markdown);
    expect(html).not.toContain('diagram');
    expect(browserScripts).not.toContain('diagrams');
  },
);
