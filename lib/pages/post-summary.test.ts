import { postFile, postOf } from '../testing/posts.ts';
import { describe as describePost, summarize } from './post-summary.ts';

/** A post with these lines of front matter and this text. */
function post(lines: string, body: string) {
  return postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n${lines}\n---\n${body}`));
}

test('a list shows the description as HTML, and machines get it as text', async () => {
  const described = post('description: "**Sea** & [sky](/b)"', 'Text.');
  expect(await summarize(described)).toEqual({
    post: described,
    minutes: 1,
    sentence: { html: '<strong>Sea</strong> &#x26; <a href="/b">sky</a>' },
  });
  expect(await describePost(described)).toBe('Sea & sky');
});

describe('without a description it is the first sentences', () => {
  test.each([
    ['of the text', '', 'First. Second.\n\nThird.', 'First. Second.'],
    ['not a heading', '', '# はじめに\n\n海に行った。\n\n## 次', '海に行った。'],
    ['but for a text of headings', '', '# はじめに\n\n## 次', 'はじめに'],
    ['not an embed', '', '<script src="//a.example/b.js"></script>\n\n海。', '海。'],
    ['not code', '', '```js\nlet a\n```\n\n海。', '海。'],
    ['not an image', '', '![海の写真](https://a.example/b.png)\n\n海。', '海。'],
    ['with no markup', '', 'a **b** <i>c</i> &lt;d> [^1]\n\n[^1]: e', 'a b c <d>'],
    ['of the summary first', 'summary: 要約。', '本文。', '要約。'],
    ['or nothing', '', '', ''],
  ])('%s', async (_, lines, body, text) => {
    expect(await describePost(post(lines, body))).toBe(text);
  });

  test('as text, which may hold what HTML must escape', async () => {
    expect((await summarize(post('', 'a &lt;script>'))).sentence).toEqual({ text: 'a <script>' });
  });
});

test('the reading time leaves code out', async () => {
  const code = `\`\`\`\n${'word '.repeat(2_000)}\n\`\`\`\n`;
  expect((await summarize(post('', `${'あ'.repeat(1_000)}\n\n${code}`))).minutes).toBe(2);
});
