import { tagged } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

// A browser drops the line break after <pre>, so one more has to stand there.
test.each([
  ['a fence', '```\n\na\n```', 'code', '\na\n'],
  ['a fence with a language', '```js\n\n\nlet a\n```', 'code', '\n\nlet a\n'],
  ['a fence of empty lines', '```\n\n\n```', 'code', '\n\n'],
  ['a fence without', '```\na\n```', 'code', 'a\n'],
  ['<pre> with two', '<pre>\n\na</pre>', 'pre', '\na'],
  ['<pre> with one, which HTML drops', '<pre>\na</pre>', 'pre', 'a'],
  ['<pre> with code', '<pre><code>\na</code></pre>', 'code', '\na'],
  ['<textarea>', '<textarea>\n\na</textarea>', 'textarea', '\na'],
])('the first line of %s is kept', async (_, markdown, tag, text) => {
  expect(tagged(await htmlOf(markdown), tag)[0]?.text).toBe(text);
});
