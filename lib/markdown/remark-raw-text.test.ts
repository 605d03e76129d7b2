import { htmlOf } from '../testing/render.ts';

describe('what stands in a script is no Markdown, in the middle of a line too', () => {
  test.each([
    ['asterisks', 'a <script>b = c*d*e</script> f', '<p>a <script>b = c*d*e</script> f</p>'],
    ['a link', 'a <script>b[0](c)</script>', '<p>a <script>b[0](c)</script></p>'],
    ['tags', 'a <script>"<b>" + "<i>"</script>', '<p>a <script>"<b>" + "<i>"</script></p>'],
    ['entities', 'a <script>b &amp; c</script>', '<p>a <script>b &amp; c</script></p>'],
    ['style', 'a <style>b *c* {}</style>', '<p>a <style>b *c* {}</style></p>'],
    [
      'two of them',
      'a <script>b*c*</script> *d* <script>e*f*</script>',
      '<p>a <script>b*c*</script> <em>d</em> <script>e*f*</script></p>',
    ],
    ['in emphasis', '*a <script>b[c](d)</script>*', '<p><em>a <script>b[c](d)</script></em></p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });
});

describe('a script or frame that closes itself is closed', () => {
  test.each([
    ['<script src="/a.js" />\n<b>c</b>', '<p><script src="/a.js"></script>\n<b>c</b></p>'],
    ['<script src="/a.js" />\n\n*b*', '<p><script src="/a.js"></script></p>\n<p><em>b</em></p>'],
    ['a <script src="/a.js" /> *b*', '<p>a <script src="/a.js"></script> <em>b</em></p>'],
    ['<SCRIPT src="/a.js" />\n<b>c</b>', '<p><script src="/a.js"></script>\n<b>c</b></p>'],
    [
      '<div><script src="/a.js" /><script>b</script></div>',
      '<div><script src="/a.js"></script><script>b</script></div>',
    ],
    [
      '<div><script src="/a.js" /><script src="/b.js" /></div>\n\n*c*',
      '<div><script src="/a.js"></script><script src="/b.js"></script></div>\n<p><em>c</em></p>',
    ],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  test('and the text after a frame is text', async () => {
    const html = await htmlOf('<iframe src="https://www.youtube.com/embed/x" />\n\n*a*');
    expect(html).toMatch(
      /<\/iframe><a [^>]*>[^<]*<\/a><\/span>\n?(?:<\/p>\n)?<p><em>a<\/em><\/p>$/,
    );
  });
});

describe('what only looks like a tag stays', () => {
  test.each([
    [
      'in a script',
      '<script>\nwrite("<iframe src=\'/a\' />" + "<script src=\'/b\' />");\n</script>',
    ],
    ['in a comment', '<!-- <script src="/a.js" /> -->'],
    ['in a style', '<style>\na::after { content: "<iframe />" }\n</style>'],
    ['in a slash of an address', '<script src=/a/></script>'],
  ])('%s', async (_, markdown) => {
    expect((await htmlOf(markdown)).replace('src="/a/"', 'src=/a/')).toBe(markdown);
  });

  test('in code', async () => {
    expect(await htmlOf('`<script />`')).toBe('<p><code>&#x3C;script /></code></p>');
  });
});

test('many tags that are not closed are soon done with', async () => {
  const started = Date.now();
  await htmlOf(`<div>${'<script><!--'.repeat(20_000)}</div>`);
  expect(Date.now() - started).toBeLessThan(5_000);
});
