import { toHtml } from 'hast-util-to-html';
import { dangersIn, parsed } from '../../testing/hostile/dangers.ts';
import { hostileTexts } from '../../testing/hostile/texts.ts';
import { render } from '../../testing/render.ts';

const sanitized = (markdown: string) => render(markdown, { isSanitized: true });

describe('what somebody else writes does no harm', () => {
  test.each(hostileTexts)('line $line, $group: $text', async ({ text }) => {
    for (const markdown of [text, `a ${text} b`, `- ${text}\n\n# ${text}`]) {
      const { html } = await sanitized(markdown);
      expect(dangersIn(html)).toEqual([]);
      // What a browser makes of it says the same when it is read again.
      const once = toHtml(parsed(html));
      expect(toHtml(parsed(once))).toBe(once);
    }
  });

  test('which is seen where nothing is taken out', async () => {
    const harmful: number[] = [];
    for (const { line, text } of hostileTexts) {
      if (dangersIn((await render(text)).html).length > 0) harmful.push(line);
    }
    expect(harmful.length).toBeGreaterThan(250);
  });
});

describe('what is no danger stays', () => {
  test.each([
    '<details open><summary>a</summary><p>b</p></details>',
    '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>',
    '<kbd>Ctrl</kbd><sub>1</sub><sup>2</sup><mark>c</mark><abbr title="d">e</abbr>',
    '<p style="text-align:center;color:#c00">a</p>',
    '<p class="a b" id="c" lang="en" title="d" data-e="f">g</p>',
    '<a href="https://a.example/" target="_blank" rel="noopener">b</a>',
    '<a href="/a#b">c</a><a href="mailto:a@b.example">d</a><a href="tel:+81">e</a><a name="f"></a>',
    '<img src="data:image/png;base64,AAAA" alt="a" width="1" height="1">',
    '<img src="https://a.example/b.png" alt="a" srcset="https://a.example/c.png 2x" width="1" height="1">',
    '<video src="https://a.example/b.mp4" controls poster="https://a.example/b.png"></video>',
    '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2" align="right">b</td></tr></tbody></table>',
    '<time datetime="2026-01-02">a</time><del cite="https://a.example/">b</del>',
    '- [x] a\n- [ ] b',
    'a[^1]\n\n[^1]: b',
    '> [!NOTE]\n> a',
    ':::details a\nb\n:::',
    '$a^2$ and\n\n$$\n\\begin{pmatrix} a & b \\\\ c & \\color{red} d \\end{pmatrix}\n$$',
    '```js {1} title="a"\nlet a\n```\n\n```mermaid\ngraph LR\n```',
    'a\n: b',
    '## location\n\n## a {#b .c}',
    '{{< figure src="https://a.example/b.png" caption="c" >}}',
    '{{< youtube w7Ft2ymGmfc >}}',
    '{{< tweet 20 >}}',
    '{{< qr text="https://a.example/" />}}',
    'a<br clear="all">b',
    '{{< gist spf13 7896402 >}}',
    '<script async class="speakerdeck-embed" data-id="0a1b" src="//speakerdeck.com/assets/embed.js"></script>',
    '<blockquote class="twitter-tweet" data-lang="ja"><p lang="ja" dir="ltr">a</p></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    '<iframe src="https://www.youtube.com/embed/x" width="560" height="315" title="a" allow="fullscreen" allowfullscreen></iframe>',
    '<div class="iframely-embed"><a href="https://a.example/" data-iframely-url="//cdn.iframe.ly/a"></a></div>',
  ])('%s', async (markdown) => {
    const { html, warnings } = await sanitized(markdown);
    expect(html).toBe((await render(markdown)).html);
    expect(warnings.filter(({ rule }) => rule === 'sanitized')).toEqual([]);
  });
});

describe('what is taken out is named at its place', () => {
  test.each([
    ['<p onclick="a()">b</p>', '<p>b</p>', ['The onclick of this <p> was taken out']],
    ['<a href="javascript:a()">b</a>', '<p><a>b</a></p>', ['The href of this <a> was taken out']],
    ['<form>a <b>b</b></form>', 'a <b>b</b>', ['The <form> was taken out; what is in it stays']],
    ['<style>p{}</style>', '', ['The <style> was taken out']],
    [
      '<p style="color:red;position:fixed">a</p>',
      '<p style="color:red">a</p>',
      ['The style of this <p> was taken out: only plain text styles stay'],
    ],
    [
      '<p class="diagram wide">a</p>',
      '<p class="wide">a</p>',
      ['The classname of this <p> was taken out: diagram means something to the site'],
    ],
    [
      '<a href="/a" target="_blank" rel="opener nofollow">a</a>',
      '<p><a href="/a" target="_blank" rel="nofollow noopener">a</a></p>',
      [],
    ],
    [
      '<p id="cookie">a</p>',
      '<p>a</p>',
      ['The id of this <p> was taken out: scripts of the page could take it for something else'],
    ],
    [
      '<img src="data:image/svg+xml,a" alt="b">',
      '<img alt="b" loading="lazy" decoding="async">',
      ['The src of this <img> was taken out: only pictures may stand in an address'],
    ],
    [
      '<a href="https://a.example/" data-iframely-url="//evil.example/b">c</a>',
      '<p><a href="https://a.example/">c</a></p>',
      ['The dataiframelyurl of this <a> was taken out: a script could load what it names'],
    ],
    [
      '<iframe src="https://unknown.example/"></iframe>',
      '',
      [
        'The <iframe> from unknown.example was taken out: posts of this folder keep those of providers that Kiji knows. Write a link',
      ],
    ],
    [
      '<script>a()</script>',
      '',
      [
        'The <script> was taken out: posts of this folder keep those of providers that Kiji knows. Write a link',
      ],
    ],
  ])('%s', async (markdown, html, messages) => {
    const { html: rendered, warnings } = await render(`x\n\n<div>\n\n${markdown}\n\n</div>`, {
      isSanitized: true,
      firstLine: 5,
    });
    expect(rendered.replace(/\s+/g, ' ')).toBe(`<p>x</p> <div> ${html} </div>`.replace(/ +/g, ' '));
    const named = warnings.filter(({ rule }) => rule === 'sanitized');
    expect(named.map(({ message }) => message)).toEqual(messages);
    for (const place of named.slice(0, 1))
      expect(place).toMatchObject({ line: 9, column: 1, severity: 'warning' });
  });
});
