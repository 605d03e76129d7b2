import { toHtml } from 'hast-util-to-html';
import { dangersIn, parsed } from '../../testing/hostile/dangers.ts';
import { hostileTemplate, vectors } from '../../testing/hostile/vectors.ts';
import { render } from '../../testing/render.ts';
import { knownPosts } from '../shortcodes/known-posts.ts';

const options = {
  isSanitized: true,
  syntax: { emoji: true, mark: true, blockAttributes: true },
  shortcodes: {
    templates: { own: hostileTemplate },
    posts: knownPosts([]),
    parameter: () => 'javascript:xss()" onclick="xss()',
  },
};

test.each(vectors)('$name: $text', async ({ text }) => {
  // As it is, and where HTML is not looked at by Markdown.
  for (const markdown of [text, `<div>${text}\n</div>`]) {
    const { html } = await render(markdown, options);
    expect(dangersIn(html)).toEqual([]);
    const once = toHtml(parsed(html));
    expect(dangersIn(once)).toEqual([]);
    expect(toHtml(parsed(once))).toBe(once);
  }
});
