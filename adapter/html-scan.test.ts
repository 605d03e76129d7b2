import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attribute, type HtmlToken, scanHtml } from './html-scan.ts';

/** A scan as a line: `<name attribute="value">`, its text if it has any, `</name>`, `<!--text-->`. */
function line(tokens: readonly HtmlToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'comment') return `<!--${token.text}-->`;
      if (token.kind === 'end') return `</${token.name}>`;
      const attributes = token.attributes.map(({ name, value }) => ` ${name}="${value}"`).join('');
      const foreign = token.foreign ? '*' : '';
      return `<${foreign}${token.name}${attributes}>${token.text === undefined ? '' : `[${token.text}]`}`;
    })
    .join('');
}

describe('scanHtml', () => {
  test.each([
    ['text only', 'a &amp; b', ''],
    ['an element', '<p class="a">text &lt;b&gt;</p>', '<p class="a"></p>'],
    ['upper case', '<A HREF="/X">x</A>', '<a href="/X"></a>'],
    [
      'attributes without quotes',
      '<a href=/x target=_blank>x</a>',
      '<a href="/x" target="_blank"></a>',
    ],
    ['a slash in an unquoted value', '<a href=/x/>x</a>', '<a href="/x/"></a>'],
    ['character references in a value', '<a href="?a=1&amp;b=2">', '<a href="?a=1&b=2">'],
    ['> in a value', '<a title="a > b" href=x>', '<a title="a > b" href="x">'],
    ['the first of two attributes', '<a href=1 href=2>', '<a href="1">'],
    ['a bare attribute', '<script async></script>', '<script async="">[]</script>'],
    ['a comment', '<!-- <script src=x></script> --><b>', '<!-- <script src=x></script> --><b>'],
    ['a comment that ends at once', '<!--><b>', '<!----><b>'],
    ['< in a script', '<script>a<b</script>', '<script>[a<b]</script>'],
    ['a tag in a script', '<script>"<b>"</script>', '<script>["<b>"]</script>'],
    ['</script in a string', '<script>"</script>"</script>', '<script>["]</script></script>'],
    ['an upper-case end', '<script>a</SCRIPT >b', '<script>[a]</script>'],
    ['an end tag of another name', '<script></scripts></script>', '<script>[</scripts>]</script>'],
    [
      'a script in a comment in a script',
      '<script><!--<script></script>--></script>',
      '<script>[<!--<script></script>-->]</script>',
    ],
    ['a comment in a script', '<script><!--</script>--><b>', '<script>[<!--]</script><b>'],
    ['a script that never ends', '<script>a<b', '<script>[a<b]'],
    ['line ends in a script', '<script>a\r\nb\rc</script>', '<script>[a\nb\nc]</script>'],
    ['a style', '<style>a>b{}<b></style>', '<style>[a>b{}<b>]</style>'],
    ['a title', '<title>a<b>&amp;</title>', '<title>[a<b>&amp;]</title>'],
    ['a textarea', '<textarea><script></textarea>', '<textarea>[<script>]</textarea>'],
    [
      'an iframe with a link in it',
      '<iframe src=x><a href=y></a></iframe><b>',
      '<iframe src="x">[<a href=y></a>]</iframe><b>',
    ],
    [
      'xmp, noembed, noframes',
      '<xmp><a></xmp><noembed><a></noembed><noframes><a></noframes>',
      '<xmp>[<a>]</xmp><noembed>[<a>]</noembed><noframes>[<a>]</noframes>',
    ],
    ['plaintext', '<plaintext><b></plaintext>', '<plaintext>[<b></plaintext>]'],
    ['noscript', '<noscript><img src=x></noscript>', '<noscript><img src="x"></noscript>'],
    ['a template', '<template id="B:0"><p></template>', '<template id="B:0"><p></template>'],
    ['a self-closing SVG title', '<svg><title/><path/></svg><b>', '<*svg><*title><*path></svg><b>'],
    [
      'an SVG title',
      '<svg><title><b>x</b></title></svg><i>',
      '<*svg><*title><b></b></title></svg><i>',
    ],
    ['an SVG style', '<svg><style>a<g/></style></svg>', '<*svg><*style><*g></style></svg>'],
    [
      'an HTML style in SVG',
      '<svg><foreignObject><style><b></style></foreignObject><g/></svg>',
      '<*svg><*foreignobject><style>[<b>]</style></foreignobject><*g></svg>',
    ],
    ['CDATA in SVG', '<svg><![CDATA[<b>]]></svg><b>', '<*svg></svg><b>'],
    ['CDATA in HTML', '<![CDATA[<b>]]><i>', '<!--[CDATA[<b--><i>'],
    [
      'SVG that a paragraph ends',
      '<svg><g><p><title>a<b></title>',
      '<*svg><*g><p><title>[a<b>]</title>',
    ],
    [
      'SVG that its parent ends',
      '<div><svg><g></div><style><b></style>',
      '<div><*svg><*g></div><style>[<b>]</style>',
    ],
    [
      'MathML',
      '<math><mi><style><b></style></mi><style/></math>',
      '<*math><*mi><style>[<b>]</style></mi><*style></math>',
    ],
    ['pseudo-tags in Japanese', '<副問い合わせ>と<b>', '<b>'],
    ['a tag that never ends', '<b>text <a href="x', '<b>'],
  ])('%s', (_, html, expected) => {
    expect(line(scanHtml(html))).toBe(expected);
  });

  test('gives offsets into the source, beyond surrogates, line ends and 64 kB too', () => {
    const before = `${'😀\r\n&amp; 日本語'.repeat(10_000)}`;
    const html = `${before}<b></b><script>😀</script><!--x-->`;
    const cut = scanHtml(html).map((token) =>
      html.slice(token.start, token.kind === 'start' ? token.elementEnd : token.end),
    );
    expect(cut).toEqual(['<b>', '</b>', '<script>😀</script>', '</script>', '<!--x-->']);
  });

  test('finds every script and its text where a whole parser finds them', () => {
    const random = numbers(1);
    for (let round = 0; round < 3000; round++) {
      const html = Array.from({ length: 12 }, () => fragments[random(fragments.length)]).join('');
      const found = scanHtml(html).flatMap((token) =>
        token.kind === 'start' && token.name === 'script' && !token.foreign
          ? [[token.start, attribute(token, 'src'), token.text]]
          : [],
      );
      expect({ html, scripts: found }).toEqual({ html, scripts: scriptsOfTree(html) });
    }
  });
});

const fragments = [
  ...['<script>', '</script>', '<script src=a>1</script>', '<SCRIPT SRC="b" async>2<b</SCRIPT>'],
  ...[
    '<!--',
    '-->',
    '<!-- a -->',
    '<![CDATA[',
    ']]>',
    '<?php ?>',
    '</',
    '<',
    '&lt;',
    '"',
    "'",
    '\r\n',
  ],
  ...[
    '<p>',
    '</p>',
    '<div class="<script>">',
    '</div>',
    '<b>',
    '</b>',
    '<a href=x>',
    '</a>',
    '<br/>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<svg><g/></svg>',
    '<math>',
    '</math>',
    '<style>',
    '</style>',
    '<textarea>',
  ],
  ...[
    '</textarea>',
    '<iframe>',
    '</iframe>',
    '日本語',
    '😀',
    '\0',
    '<副>',
    '<li>',
    '<img alt="</script>">',
  ],
];

/** A generator of numbers below a limit that are the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}

function scriptsOfTree(html: string): unknown[] {
  const scripts: [start: number, src: string | undefined, text: string][] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === 'script' && 'attrs' in node && node.namespaceURI.endsWith('xhtml')) {
      const text = node.childNodes[0];
      scripts.push([
        node.sourceCodeLocation?.startOffset ?? -1,
        node.attrs.find(({ name }) => name === 'src')?.value,
        (text && 'value' in text ? text.value : '').replaceAll('\uFFFD', '\0'),
      ]);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return scripts.sort((a, b) => a[0] - b[0]);
}
