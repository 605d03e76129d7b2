import { classed, elementsOf, tagged } from '../../testing/html.ts';
import { htmlOf, render, warningsOf } from '../../testing/render.ts';

/** A fence as an author types it. */
function fence(language: string, code: string): string {
  return `\`\`\`\`${language}\n${code}\n\`\`\`\``;
}

test('code is coloured by classes', async () => {
  expect(await htmlOf(fence('js', 'const a = "b"; // c'))).toBe(
    '<pre tabindex="0" data-language="JavaScript"><code class="language-js"><span data-ui="wrap" class="token-keyword">const </span>' +
      '<span data-ui="wrap" class="token-constant">a </span>' +
      '<span data-ui="wrap" class="token-keyword">= </span>' +
      '<span data-ui="wrap" class="token-string-expression">"b"</span>; ' +
      '<span data-ui="wrap" class="token-comment">// c\n</span></code></pre>',
  );
});

test('code has the same colours on a machine that is busy', async () => {
  const markdown = fence('go', 'func a() (b int, err error) { return `c`, nil }');
  const html = await htmlOf(markdown);
  const { now } = Date;
  let time = now();
  Date.now = () => {
    time += 60_000;
    return time;
  };
  try {
    expect(await htmlOf(markdown)).toBe(html);
  } finally {
    Date.now = now;
  }
});

test('a line that no person has written has no colours', async () => {
  const html = await htmlOf(fence('js', `let a;\nlet b = "${'c'.repeat(2_000)}";\nlet d;`));
  expect(html.match(/class="token-keyword">let</g)).toHaveLength(2);
  expect(tagged(html, 'code')[0]?.text).toContain('\nlet b = "ccc');
});

describe('code of any length', () => {
  const lines = (count: number, line: string) => `${line}\n`.repeat(count);

  test('has its colours to the end, and in a comment or text over many lines too', async () => {
    const html = await htmlOf(
      fence(
        'js',
        `/*\n${lines(9_000, 'let a;')}*/\nlet b = \`\n${lines(9_000, 'let c;')}\`;\nlet d`,
      ),
    );
    expect(html.match(/token-comment/g)).toHaveLength(1);
    expect(html.match(/token-string-expression/g)).toHaveLength(1);
    expect(html.match(/token-keyword">let/g)).toHaveLength(2);
  });

  test.each([
    ['more than a book', lines(60_000, 'let some = "text";')],
    ['lines that are too many and too long', lines(60, `let a = "${'b'.repeat(1_000)}";`)],
  ])('%s has none, and is named', async (_, code) => {
    const { html, warnings } = await render(fence('js', code));
    expect(html).not.toContain('token-');
    expect(html).toContain('class="language-js"');
    expect(warnings.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['long-code 1']);
  });

  test('loses them where brackets stand hundreds deep in each other', async () => {
    const code = `let a;\n${lines(4_000, '{[({[({[(')}let b;`;
    const html = await htmlOf(fence('js', code));
    expect(tagged(html, 'code')[0]?.text).toBe(`${code}\n`);
    expect(html.match(/token-keyword">let/g)).toHaveLength(1);
  });
});

describe('the text of code is what was typed', () => {
  const codes: [language: string, code: string][] = [
    ['js', `const a = \`\${b}\n  <p>\` && /x+/g; // 海\n\n\n`],
    ['ts', 'type A<T> = { [K in keyof T]?: T[K] };\n\texport default <A,>(a: A) => a'],
    ['tsx', 'const a = <b c={d}>&amp; {`e`}</b>;'],
    ['jsx', '<A {...b} />'],
    ['html', '<!doctype html>\n<p class="a">b & c &lt;</p><script>d < e</script>'],
    ['css', '@layer a { b > c::after { content: "\\201C"; } }'],
    ['json', '{"a": [1, null, "\\u3042"]}'],
    ['yaml', 'a: &b\n  - "c"\n  - *b\n'],
    ['toml', '[a.b]\nc = 2024-05-06'],
    ['ruby', 'puts "a #{b}"\n=begin\nc\n=end\n__END__\nd'],
    ['python', 'def a(b: int) -> str:\n    """c"""\n    return f"{b!r}"'],
    ['php', '<?php echo "$a"; ?>\n<b>'],
    ['go', 'func a() (b int, err error) {\n\treturn `c`, nil\n}'],
    ['rust', "fn a<'b>(c: &'b str) -> impl Fn() + 'b { move || println!(\"{c}\") }"],
    ['java', '@A public record B<C extends D>(int e) {}'],
    ['kotlin', `val a = "b \${c}"`],
    ['swift', 'let a = #"b"#'],
    ['c', '#include <a.h>\nint main(void) { return 0; }'],
    ['cpp', 'auto a = R"(b)"; std::vector<std::vector<int>> c;'],
    ['csharp', 'var a = $"{b:C}";'],
    ['sql', "SELECT * FROM a WHERE b = 'c' -- d"],
    ['bash', `cat <<EOF\n$a\nEOF\necho "\${b[@]}" | sed 's/c/d/'`],
    ['sh', `#!/bin/sh\n: \${a:=b}`],
    ['console', '$ npm start\nready'],
    ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-c\n+d'],
    ['dockerfile', 'FROM a AS b\nRUN c \\\n  && d'],
    ['graphql', 'query A($b: ID!) { c(d: $b) { e } }'],
    ['xml', '<?xml version="1.0"?><a b="c"><![CDATA[d]]></a>'],
    ['markdown', '# a\n\n```js\nlet b\n```\n'],
    ['lua', 'local a = [[b]]'],
    ['perl', 'my %a = (b => qr/c/x);'],
    ['haskell', 'a :: Maybe b -> c\na = \\case {}'],
    ['elixir', 'a |> b(&(&1 + 1))'],
    ['vim', 'nnoremap <leader>a :b<CR>'],
    ['makefile', 'a: b\n\t@echo $(c)'],
    ['nginx', 'location ~ \\.md$ { return 404; }'],
    ['JS', 'let a'],
    ['text', '<a> & "b"'],
    ['txt', 'c'],
    ['plaintext', 'd'],
    ['klingon', 'nuqneH < & >'],
  ];

  test.each(codes)('in %s', async (language, code) => {
    const [shown] = tagged(await htmlOf(fence(language, code)), 'code');
    expect(shown?.text).toBe(`${code}\n`);
  });

  test.each([
    ['emoji and combining letters', 'const 海 = "👩‍👩‍👧 か\u3099 \uF9DC";'],
    ['a tab and trailing spaces', '\tlet a;   \n  \n'],
    ['a very long line', `const a = "${'b'.repeat(1_900)}";`],
    ['many lines', 'let a;\n'.repeat(500)],
  ])('with %s', async (_, code) => {
    const [shown] = tagged(await htmlOf(fence('js', code)), 'code');
    expect(shown?.text).toBe(`${code}\n`);
  });

  test('with line ends of Windows', async () => {
    const [shown] = tagged(
      await htmlOf(fence('js', 'let a\nlet b').replaceAll('\n', '\r\n')),
      'code',
    );
    expect(shown?.text.replaceAll('\r\n', '\n')).toBe('let a\nlet b\n');
  });

  const infos = [
    '{1,3-5}',
    '{hl_lines=[1,"2-99"], linenos=true, linenostart=998}',
    'title="a" showLineNumbers wrap',
    'diff',
    'diff {2}',
    ':a.b {1}',
    'ins={1} del={2} focus={3}',
  ];
  test.each(infos)('with %s, in every language', async (info) => {
    const fences = codes.map(([language, code]) =>
      fence(`${language}${info.startsWith(':') ? '' : ' '}${info}`, code),
    );
    const shown = tagged(await htmlOf(fences.join('\n\n')), 'code').map(({ text }) => text);
    expect(shown).toEqual(codes.map(([, code]) => `${code}\n`));
  });

  test.each([
    ['js', '// [!code ++]'],
    ['js', '/* [!code focus:2] */'],
    ['python', '# [!code --]'],
    ['html', '<!-- [!code highlight] -->'],
    ['sql', '-- [!code hl]'],
  ])('in %s without %s', async (language, comment) => {
    const sources = codes.map(([, code]) => `${code}\n`.split('\n').map((line) => line.trimEnd()));
    const fences = sources.map((lines) =>
      fence(language, lines.map((line) => (line === '' ? '' : `${line} ${comment}`)).join('\n')),
    );
    const shown = tagged(await htmlOf(fences.join('\n\n')), 'code').map(({ text }) => text);
    expect(shown).toEqual(sources.map((lines) => `${lines.join('\n')}\n`));
  });
});

/** The lines that are elements: their classes, and their text. */
function linesOf(html: string): [classes: string, text: string][] {
  return classed(html, 'line').map(({ properties, text }) => [
    [properties.className].flat().slice(1).join(' '),
    text,
  ]);
}

describe('lines with a mark are elements', () => {
  test('and no other line is', async () => {
    expect(await htmlOf(fence('text {2}', 'a\nb\nc\nd'))).toBe(
      '<pre tabindex="0"><code class="language-text">a\n<span data-ui="wrap" class="line marked">b\n</span>c\nd\n</code></pre>',
    );
  });

  test.each<[name: string, info: string, code: string, lines: [string, string][]]>([
    [
      'Hugo',
      'js {hl_lines=[1,"3-4"]}',
      'a\nb\nc\nd',
      [
        ['marked', 'a\n'],
        ['marked', 'c\n'],
        ['marked', 'd\n'],
      ],
    ],
    [
      'Hugo with numbers from 9',
      'js {hl_lines=[2],linenos=true,linenostart=9}',
      'a\nb',
      [
        ['', 'a\n'],
        ['marked', 'b\n'],
      ],
    ],
    ['Docusaurus', 'js {1}', 'a\nb', [['marked', 'a\n']]],
    ['past the end', 'js {2-999999999}', 'a\nb', [['marked', 'b\n']]],
    ['before the start', 'js {0}', 'a', []],
    ['backwards', 'js {2-1}', 'a\nb', []],
    ['twice', 'js {1,1-1} ins={1}', 'a', [['marked inserted', 'a\n']]],
    [
      'notation',
      'js',
      'a // [!code ++]\nb // [!code --]\nc',
      [
        ['inserted', 'a\n'],
        ['deleted', 'b\n'],
      ],
    ],
    ['notation of a language', 'python', 'a # [!code hl]', [['marked', 'a\n']]],
    [
      'focus',
      'js',
      'a\nb // [!code focus]',
      [
        ['', 'a\n'],
        ['focused', 'b\n'],
      ],
    ],
    ['a comment over lines', 'js {2}', '/* a\nb\nc */', [['marked', 'b\n']]],
    ['code without a language', '{1}', 'a\nb', [['marked', 'a\n']]],
    ['an unknown language', 'klingon {1}', 'a\nb', [['marked', 'a\n']]],
    ['an empty line', 'js {2}', 'a\n\nb', [['marked', '\n']]],
    ['an empty first line', 'js {1}', '\nb', [['marked', '\n']]],
  ])('%s', async (_, info, code, lines) => {
    expect(linesOf(await htmlOf(fence(info, code)))).toEqual(lines);
  });

  test('in a block as long as a book too', async () => {
    const html = await htmlOf(fence('text {1,300000}', 'a\n'.repeat(300_000).trimEnd()));
    expect(linesOf(html)).toHaveLength(2);
    expect(html).toHaveLength(600_000 + html.replaceAll('a\n', '').length);
  });

  test('the notation is shown where nothing is code', async () => {
    for (const language of ['', 'text', 'md']) {
      const html = await htmlOf(fence(language, 'a // [!code ++]'));
      expect(tagged(html, 'code')[0]?.text).toBe('a // [!code ++]\n');
    }
  });
});

describe('a diff of a language', () => {
  test('has the colours of the language behind its signs', async () => {
    const html = await htmlOf(fence('diff js', '-let a\n+let b\n let c'));
    expect(html).toBe(
      '<pre tabindex="0" data-language="JavaScript" class="diff"><code class="language-diff">' +
        '<span data-ui="wrap" class="line deleted"><span data-ui="wrap" class="token-deleted">-</span><span data-ui="wrap" class="token-keyword">let</span> a\n</span>' +
        '<span data-ui="wrap" class="line inserted"><span data-ui="wrap" class="token-inserted">+</span><span data-ui="wrap" class="token-keyword">let</span> b\n</span>' +
        ' <span data-ui="wrap" class="token-keyword">let</span> c\n</code></pre>',
    );
  });

  test.each([
    ['a line without a sign', 'let a\n+let b', [['inserted', '+let b\n']]],
    [
      'the names of the files',
      '--- a.js\n+++ b.js\n@@ -1 +1 @@\n-a\n+b',
      [
        ['deleted', '-a\n'],
        ['inserted', '+b\n'],
      ],
    ],
    [
      'a deleted comment of SQL',
      '--- a\n+-- b',
      [
        ['deleted', '--- a\n'],
        ['inserted', '+-- b\n'],
      ],
    ],
    [
      'signs alone',
      '+\n-\n',
      [
        ['inserted', '+\n'],
        ['deleted', '-\n'],
      ],
    ],
    [
      'text over two lines',
      '+`a\n+b`',
      [
        ['inserted', '+`a\n'],
        ['inserted', '+b`\n'],
      ],
    ],
  ])('%s', async (_, code, lines) => {
    expect(linesOf(await htmlOf(fence('diff_js:a.js', code)))).toEqual(lines);
  });

  test('a diff of nothing is coloured as ever', async () => {
    expect(await htmlOf(fence('diff', '+a'))).toBe(
      '<pre tabindex="0" data-language="Diff"><code class="language-diff"><span data-ui="wrap" class="token-inserted">+a\n</span></code></pre>',
    );
  });
});

describe('what else an info string asks for', () => {
  test.each([
    [
      'text:a.txt',
      '<figure class="code" data-ui="wrap"><figcaption data-ui="title">a.txt</figcaption><pre tabindex="0"><code class="language-text">a\n</code></pre></figure>',
    ],
    [
      'text {title="<b>"}',
      '<figure class="code" data-ui="wrap"><figcaption data-ui="title">&#x3C;b></figcaption><pre tabindex="0"><code class="language-text">a\n</code></pre></figure>',
    ],
    [
      'text A b https://example.com/ c',
      '<figure class="code" data-ui="wrap"><figcaption data-ui="title"><a href="https://example.com/">A b</a></figcaption><pre tabindex="0"><code class="language-text">a\n</code></pre></figure>',
    ],
    [
      'text {linenos=true}',
      '<pre tabindex="0" class="numbered"><code class="language-text"><span data-ui="wrap" class="line">a\n</span></code></pre>',
    ],
    [
      'text {linenos=true, linenostart=8}',
      '<pre tabindex="0" class="numbered" style="counter-reset: line 7"><code class="language-text"><span data-ui="wrap" class="line">a\n</span></code></pre>',
    ],
    [
      'text {linenos=true, linenostart=1000}',
      '<pre tabindex="0" class="numbered" style="counter-reset: line 999; --digits: 4ch"><code class="language-text"><span data-ui="wrap" class="line">a\n</span></code></pre>',
    ],
    ['text wrap', '<pre tabindex="0" class="wrapped"><code class="language-text">a\n</code></pre>'],
    [
      'text {.b #c}',
      '<pre tabindex="0" class="b" id="c"><code class="language-text">a\n</code></pre>',
    ],
    ['{.b}', '<pre tabindex="0" class="b"><code>a\n</code></pre>'],
  ])('%s', async (info, html) => {
    expect(await htmlOf(fence(info, 'a'))).toBe(html);
  });

  test('stands in a list and a quotation too', async () => {
    const html = await htmlOf('> - ```js:a.js {1}\n>   a\n>   ```\n');
    expect(elementsOf(html, ({ tagName }) => /^fig/.test(tagName)).map(({ text }) => text)).toEqual(
      ['a.jsa\n', 'a.js'],
    );
    expect(linesOf(html)).toEqual([['marked', 'a\n']]);
  });

  test('is not part of the text of the article', async () => {
    expect((await render(`a\n\n${fence('js:b.js', 'c')}`)).text).toBe('a');
  });
});

describe('an unknown language', () => {
  test('is shown plain and named, at its line of the file', async () => {
    const { html, warnings } = await render(`a\n\n${fence('klingon', 'a < b')}`, { firstLine: 9 });
    expect(html).toContain('<code class="language-klingon">a &#x3C; b\n</code>');
    expect(warnings).toEqual([
      {
        severity: 'warning',
        rule: 'unknown-language',
        line: 11,
        column: 1,
        message: 'The language "klingon" of this code is not known; it is shown without colours',
      },
    ]);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may be called %s',
    async (language) => {
      expect(await warningsOf(fence(language, 'a'))).toEqual(['unknown-language 1:1']);
    },
  );

  test.each([
    ...['', 'text', 'TXT', 'plain', 'js', 'JavaScript', 'rb', 'sh', 'yml', 'ts {1,3}'],
    ...['js:a.js', 'diff js', 'diff_js:a.js', 'golang', 'vb.net', 'main.go', '{.a}', 'text:結果'],
  ])('is not %j', async (language) => {
    expect(await warningsOf(fence(language, 'a'))).toEqual([]);
  });
});

describe('the author’s own HTML', () => {
  test('is coloured where it is mere text', async () => {
    expect(await htmlOf('<pre><code class="language-js">let a</code></pre>')).toContain(
      '<span data-ui="wrap" class="token-keyword">let</span>',
    );
  });

  test.each([
    '<pre tabindex="0"><code class="language-js">let <b>a</b></code></pre>',
    '<pre tabindex="0"><code>let a</code></pre>',
    '<pre tabindex="0">let a</pre>',
    '<pre tabindex="0"><b class="language-js">let a</b></pre>',
    '<pre tabindex="0"><code class="language-js">let a</code><b>c</b></pre>',
    '<pre class="d" tabindex="-1">let a</pre>',
    '<pre tabindex="0"><code>let a // [!code ++]</code></pre>',
  ])('stays where it is not: %s', async (html) => {
    expect(await htmlOf(html)).toBe(html);
  });

  test('keeps its classes', async () => {
    expect(
      await htmlOf('<pre class="a" id="b"><code class="c language-text:d.txt">e</code></pre>'),
    ).toBe(
      '<figure class="code" data-ui="wrap"><figcaption data-ui="title">d.txt</figcaption><pre class="a" id="b" tabindex="0"><code class="language-text c">e</code></pre></figure>',
    );
  });

  test('code in running text has no colours', async () => {
    expect(await htmlOf('`let a`')).toBe('<p><code>let a</code></p>');
  });
});
