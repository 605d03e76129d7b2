import { dangersIn, readings } from '../../testing/dangers.ts';
import { render } from '../../testing/render.ts';
import { hostileTemplate, vectors } from '../../testing/xss-vectors.ts';

test('there are hundreds', () => {
  expect(vectors.length).toBeGreaterThan(600);
});

const options = {
  trust: 'sanitize',
  syntax: { emoji: true, mark: true, blockAttributes: true },
  shortcodes: {
    templates: { own: hostileTemplate },
    posts: [],
    parameter: () => 'javascript:xss()" onclick="xss()',
  },
} as const;

test.each(vectors.map(({ name, text }) => [name, text]))('%s: %j', async (_, text) => {
  // As it is, and where HTML is not looked at by Markdown.
  for (const markdown of [text, `<div>${text}\n</div>`]) {
    const { html } = await render(markdown, options);
    const [written = '', first = '', second] = readings(html);
    expect(dangersIn(written)).toEqual([]);
    // A browser that writes what it has read, and reads it again, comes to the same.
    expect(dangersIn(first)).toEqual([]);
    expect(second).toBe(first);
  }
});
