import { decodePage, pageMetadata } from './page-metadata.ts';

const address = 'https://a.example/b/c';
const empty = {
  title: undefined,
  description: undefined,
  site: undefined,
  icon: 'https://a.example/favicon.ico',
  image: undefined,
};

test.each([
  ['a title', '<title> A\n page </title>', { title: 'A page' }],
  [
    'Open Graph before all else',
    '<title>a</title><meta property="og:title" content="b"><meta name="twitter:title" content="c">',
    { title: 'b' },
  ],
  ['Twitter’s', '<title>a</title><meta name="twitter:title" content="c">', { title: 'c' }],
  [
    'a description',
    '<meta name="description" content="a"><meta property="og:description" content="b">',
    { description: 'b' },
  ],
  ['the site', '<meta property="og:site_name" content="A site">', { site: 'A site' }],
  [
    'the first of two',
    '<meta property="og:title" content="a"><meta property="og:title" content="b">',
    { title: 'a' },
  ],
  ['names in capitals', '<META NAME="Description" CONTENT="a">', { description: 'a' }],
  [
    'a picture and an icon, from where they are',
    '<meta property="og:image" content="../d.png"><link rel="shortcut icon" href="/e.ico">',
    { image: 'https://a.example/d.png', icon: 'https://a.example/e.ico' },
  ],
  [
    'from the base of the page',
    '<base href="https://cdn.example/"><meta property="og:image" content="d.png">',
    { image: 'https://cdn.example/d.png', icon: 'https://cdn.example/favicon.ico' },
  ],
  ['no title of a drawing', '<svg><title>a</title></svg><title>b</title>', { title: 'b' }],
  ['nothing that is empty', '<title> </title><meta property="og:title" content=" ">', {}],
  ['entities', '<title>a &amp; b &lt;c&gt;</title>', { title: 'a & b <c>' }],
  [
    'text, whatever it looks like',
    '<meta property="og:title" content="&lt;script&gt;a()&lt;/script&gt;">',
    { title: '<script>a()</script>' },
  ],
  [
    'no characters that turn the text',
    '<title>a\u202eb\u0007c\u200bd</title>',
    { title: 'a b c d' },
  ],
  [
    'no picture that is none of the web',
    '<meta property="og:image" content="javascript:a()"><link rel="icon" href="data:image/svg+xml,a">',
    { icon: undefined },
  ],
  ['what is broken', '<meta property=og:title content=b><p></title><div', { title: 'b' }],
  ['nothing', '', {}],
])('%s', (_, html, expected) => {
  expect(pageMetadata(html, address)).toEqual({ ...empty, ...expected });
});

test('what is long is cut, between letters', () => {
  const { title, description } = pageMetadata(
    `<title>${'𠮷'.repeat(500)}</title><meta name=description content="${'あ'.repeat(500)}">`,
    address,
  );
  expect([...(title ?? '')]).toHaveLength(200);
  expect(title).toMatch(/^𠮷+…$/u);
  expect(description).toHaveLength(300);
});

test.each([
  ['its header', 'shift_jis', '<title>'],
  ['a meta', undefined, '<meta charset="shift_jis"><title>', undefined],
  [
    'an older meta',
    undefined,
    '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>',
  ],
] as [string, string | undefined, string][])('a page in Shift_JIS by %s', (_, charset, before) => {
  const body = Buffer.concat([Buffer.from(before), Buffer.from([0x93, 0xfa, 0x96, 0x7b])]);
  expect(decodePage(body, charset)).toBe(`${before}日本`);
});

test('a page of an unknown encoding is read as UTF-8', () => {
  expect(decodePage(Buffer.from('日本'), 'klingon')).toBe('日本');
  expect(decodePage(Buffer.from('\ufeff日本'), undefined)).toBe('日本');
});
