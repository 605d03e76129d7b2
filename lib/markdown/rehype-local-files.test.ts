import { htmlOf, render } from '../testing/render.ts';
import type { LocalFiles } from './rehype-local-files.ts';

/** The post `sea` with two files beside it, on a site with one image. */
const files: LocalFiles = {
  besidePost: (file) =>
    ['wave.png', './wave.png', 'img/a b.mp4', '波.png'].includes(file)
      ? `/blog/sea/${encodeURI(file.replace('./', ''))}`
      : undefined,
  onSite: (file) => ['/logo.png', '/ロゴ.png'].includes(file),
};

describe('a file beside the post has a URL', () => {
  test.each([
    ['![a](wave.png)', 'src="/blog/sea/wave.png"'],
    ['![a](./wave.png)', 'src="/blog/sea/wave.png"'],
    ['![a](波.png)', 'src="/blog/sea/%E6%B3%A2.png"'],
    ['![a](%E6%B3%A2.png)', 'src="/blog/sea/%E6%B3%A2.png"'],
    ['![a](wave.png?v=1#b)', 'src="/blog/sea/wave.png?v=1#b"'],
    ['[a](wave.png)', 'href="/blog/sea/wave.png"'],
    [
      '<video src="img/a b.mp4" poster="wave.png"></video>',
      'src="/blog/sea/img/a%20b.mp4" poster="/blog/sea/wave.png"',
    ],
    ['<video><source src="img/a b.mp4"></video>', '<source src="/blog/sea/img/a%20b.mp4">'],
    ['<object data="wave.png"></object>', 'data="/blog/sea/wave.png"'],
    ['<iframe src="wave.png"></iframe>', 'src="/blog/sea/wave.png"'],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown, files)).toContain(html);
  });
});

describe('an image that is not there is named', () => {
  test.each([
    'lost.png',
    '../secret.png',
    '../../etc/passwd',
    '/lost.png',
    '/%E3%83.png',
    'sub/wave.png',
  ])('%s', async (src) => {
    const { html, warnings } = await render(`a\n\nb ![c](${src})`, { firstLine: 6, files });
    expect(warnings).toEqual([
      {
        severity: 'warning',
        rule: 'dead-image',
        line: 8,
        column: 3,
        message: expect.stringContaining(`The image ${src} is not`),
      },
    ]);
    expect(html).toContain(`src="${src}"`);
  });
});

describe('everything else stays, without a warning', () => {
  test.each([
    'src="/logo.png"',
    'src="/%E3%83%AD%E3%82%B4.png"',
    'src="https://a.example/wave.png"',
    'src="HTTPS://a.example/wave.png"',
    'src=" https://a.example/wave.png"',
    'src="data:image/png;base64,AAAA"',
  ])('an image with %s', async (source) => {
    const { html, warnings } = await render(`<img ${source} alt="">`, { files });
    expect(html).toContain(source);
    expect(warnings).toEqual([]);
  });

  test.each(['/blog/other', '#', '?wave.png', 'other-post', '../b', 'mailto:a@b.c'])(
    'a link to %s',
    async (href) => {
      const { html, warnings } = await render(`[a](${href})`, { files });
      expect(html).toBe(`<p><a href="${href}">a</a></p>`);
      expect(warnings).toEqual([]);
    },
  );
});
