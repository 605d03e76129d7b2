import { dangersIn, readings } from '../../testing/dangers.ts';
import { render } from '../../testing/render.ts';
import { hostileTemplate, vectors } from '../../testing/xss-vectors.ts';

test('there are hundreds', () => {
  expect(vectors.length).toBeGreaterThan(600);
});

test.each(vectors.map(({ name, text }) => [name, text]))('%s: %j', async (_, text) => {
  const { html } = await render(text, {
    trust: 'sanitize',
    syntax: { emoji: true, mark: true, blockAttributes: true },
    shortcodes: {
      templates: { own: hostileTemplate },
      posts: [],
      parameter: () => 'javascript:xss()" onclick="xss()',
    },
  });
  const [written = '', first = '', second] = readings(html);
  expect(dangersIn(written)).toEqual([]);
  // A browser that writes what it has read, and reads it again, comes to the same.
  expect(dangersIn(first)).toEqual([]);
  expect(second).toBe(first);
});
