import { scanHtml } from './html-scan.ts';
import { type Page, PageProblem } from './page.ts';
import { assetBase, stripRuntime, withoutRuntime } from './strip-runtime.ts';

/** A page as Next.js 16.4.6 prerenders it with Turbopack, with places to put something in. */
function written({ head = '', body = '<h1>Bare</h1>', tail = '', base = '/_next/static/' } = {}) {
  const chunk = (name: string, attributes: string) =>
    `<script src="${base}chunks/${name}.js"${attributes}></script>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="${base}chunks/1.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="${base}chunks/2.js"/>${chunk('3', ' async=""')}${chunk('turbopack-4', ' async=""')}${head}<title>Bare</title>${chunk('5', ' noModule=""')}</head><body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$--><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>${chunk('2', ' async=""')}<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"\\u003ch1>\\""])</script>${tail}</body></html>`;
}

/** The same page as a reader gets it. */
function expected({ head = '', body = '<h1>Bare</h1>', base = '/_next/static/' } = {}) {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="${base}chunks/1.css"/>${head}<title>Bare</title></head><body>${body}</body></html>`;
}

function strip(html: string, base = '/_next/static/') {
  const { tokens, ...stripped } = withoutRuntime(html, scanHtml(html), base);
  // Whoever reads the page next need not scan it again.
  expect(tokens).toEqual(scanHtml(stripped.html));
  return stripped;
}

describe('withoutRuntime', () => {
  test('takes out the framework and names what is no longer loaded', () => {
    expect(strip(written())).toEqual({
      html: expected(),
      dropped: [
        '/_next/static/chunks/3.js',
        '/_next/static/chunks/turbopack-4.js',
        '/_next/static/chunks/2.js',
      ],
    });
  });

  test.each([
    ['an inline script', '<script>document.write("</p>")</script>'],
    ['a script about the payload', '<script>var a = "self.__next_f.push([1])";</script>'],
    ['a script that shows a tag', '<script>"<script src=/_next/static/chunks/2.js>"</script>'],
    ['a script whose string ends it', '<script>"</script>";</script>'],
    [
      'a script that has text beside its address',
      '<script src="https://example.com/a.js">a</script>',
    ],
    [
      'an embed',
      '<script async class="speakerdeck-embed" data-id=1 src=//speakerdeck.com/a.js></script>',
    ],
    [
      'an upper-case script',
      "<SCRIPT SRC='https://example.com/_next/static/chunks/2.js'></SCRIPT>",
    ],
    ['a preload of an own script', '<link rel=preload as=script href=/search.js>'],
    ['a comment', '<!-- <script src="/_next/static/chunks/2.js"></script> -->'],
    [
      'an iframe with text',
      '<iframe src=x><script src="/_next/static/chunks/2.js"></script></iframe>',
    ],
    ['a textarea', '<textarea></body></html><script id="_R_"></textarea>'],
    ['code', '<pre><code>&lt;script&gt;self.__next_f.push([1])&lt;/script&gt;</code></pre>'],
    ['unbalanced tags', '<p>a<b>b</i><div></p></div></article>'],
    ['noscript', '<noscript><img src=x></noscript>'],
    ['a bootstrap of somebody else', '<script id="_R_">start()</script>'],
    ['characters', '&copy; \u00a0 日本語 😀 \r\n\t'],
    ['two pairs of empty comments', '<!--$--><!--/$--><p></p>'],
  ])('leaves %s as it is', (name, body) => {
    const left = name.startsWith('two') ? '<!--$--><!--/$-->' : '';
    expect(strip(written({ body })).html).toBe(expected({ body: body + left }));
    if (left === '') expect(strip(written({ head: body })).html).toBe(expected({ head: body }));
  });

  test.each([
    ['/blog/_next/static/', '/blog/_next/static/chunks/2.js'],
    ['https://cdn.example/_next/static/', 'https://cdn.example/_next/static/chunks/2.js'],
    ['/_next/static/immutable/', '/_next/static/immutable/chunks/2.js'],
  ])('knows scripts under %s', (base, address) => {
    const { html, dropped } = strip(written({ base }), base.replace('immutable/', ''));
    expect(html).toBe(expected({ base }));
    expect(dropped).toContain(address);
  });

  test.each([
    ['a module preload', '<link rel="modulepreload" href="/_next/static/chunks/2.js"/>'],
    ['a wait for the first paint', '<link rel="expect" href="#_R_" blocking="render"/>'],
    [
      'a chunk with a deployment id',
      '<script src="/_next/static/chunks/2.js?dpl=dpl_1" async=""></script>',
    ],
  ])('takes out %s', (_, head) => {
    expect(strip(written({ head })).html).toBe(expected());
  });

  test.each([
    ['no bootstrap script', expected(), 'has no <script id="_R_">'],
    [
      'another bootstrap script',
      written().replace('TURBOPACK"]', 'TURBO"]'),
      'has no <script id="_R_">',
    ],
    [
      'no chunk',
      written().replaceAll('/_next/static/chunks/', '/_next/chunks/'),
      'has no <script src=',
    ],
    ['no payload', written().replaceAll('__next_f', '__next_g'), 'has no self.__next_f'],
    [
      'an unknown script among the payload',
      written({ tail: '<script>$RC()</script>' }),
      'has <script>$RC()',
    ],
    [
      'text among the payload',
      written({ tail: 'text<script>self.__next_f.push([1])</script>' }),
      'has text<script>',
    ],
    [
      'a chunk with text in it',
      written({ head: '<script src="/_next/static/chunks/2.js">a</script>' }),
      'has <script src=',
    ],
    ['text after the payload', written({ tail: 'text' }), 'has text</body></html> after'],
    [
      'a payload script in the body',
      written({ body: '<script>self.__next_f.push([1])</script>' }),
      'has <script>, which looks',
    ],
    [
      'a chunk outside its folder',
      written({ head: '<script src="/_next/static/a.js"></script>' }),
      'has <script src="/_next/static/a.js">',
    ],
    [
      'a chunk under another base',
      written({ head: '<script src="/b/_next/static/chunks/2.js"></script>' }),
      'has <script src="/b/',
    ],
    [
      'an unknown hint',
      written({ head: '<link rel="next" href="/_next/static/chunks/2.js">' }),
      'has <link rel="next"',
    ],
  ])('refuses a page with %s', (_, html, message) => {
    expect(() => strip(html)).toThrow(PageProblem);
    expect(() => strip(html)).toThrow(message);
  });
});

describe('stripRuntime', () => {
  const page: Page = {
    pathname: '/a',
    route: '/[slug]',
    files: ['/a.html'],
    keeps: undefined,
    dropped: [],
    html: written(),
  };
  const build = { config: { assetPrefix: '', basePath: '' } } as Parameters<typeof stripRuntime>[1];
  const unwritten = written().replace('<html lang="en">', '<html id="__next_error__">');

  test.each<[string, Partial<Page>, RegExp]>([
    ['uses a client component', { keeps: 'client component a.jsx' }, /client component/],
    [
      'reveals a boundary',
      { html: written({ body: '<!--$?--><template id="B:0"></template>' }) },
      /Suspense/,
    ],
    [
      'holds a boundary back',
      { html: written({ body: '<div hidden id="S:0"></div>' }) },
      /Suspense/,
    ],
    [
      'gave a boundary up',
      { html: written({ body: '<!--$!--><template data-dgst="1"></template>' }) },
      /Suspense/,
    ],
    [
      'waits for a segment',
      { html: written({ body: '<template id="P:1"></template>' }) },
      /Suspense/,
    ],
    ['has no text yet', { html: unwritten }, /no text until/],
  ])('keeps the runtime of a page that %s', (_, change, reason) => {
    const changed = { ...page, ...change };
    expect(stripRuntime(changed, build)).toEqual({
      ...changed,
      keeps: expect.stringMatching(reason),
    });
  });

  test('strips every other page, Next.js’s own error page among them', () => {
    expect(stripRuntime(page, build)).toMatchObject({ keeps: undefined, html: expected() });
    const error = { ...page, route: '/_global-error', html: unwritten };
    expect(stripRuntime(error, build).html).not.toContain('__next_f');
  });
});

test.each([
  [{ assetPrefix: '', basePath: '' }, '/_next/static/'],
  [{ assetPrefix: '/blog', basePath: '/blog' }, '/blog/_next/static/'],
  [{ assetPrefix: '', basePath: '/blog' }, '/blog/_next/static/'],
  [{ assetPrefix: 'https://cdn.example/', basePath: '/blog' }, 'https://cdn.example/_next/static/'],
])('assetBase(%j) is %s', (config, base) => {
  expect(assetBase(config)).toBe(base);
});
