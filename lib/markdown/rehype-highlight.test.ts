import { tagged } from '../testing/html.ts';
import { htmlOf, render, warningsOf } from '../testing/render.ts';

/** A fence as an author types it. */
function fence(language: string, code: string): string {
  return `\`\`\`\`${language}\n${code}\n\`\`\`\``;
}

test('code is coloured by classes', async () => {
  expect(await htmlOf(fence('js', 'const a = "b"; // c'))).toBe(
    '<pre tabindex="0"><code class="language-js"><span data-ui="wrap" class="token-keyword">const </span>' +
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
});

describe('an unknown language', () => {
  test('is shown plain and named, at its line of the file', async () => {
    const { html, warnings } = await render(`a\n\n${fence('klingon', 'a < b')}`, { firstLine: 9 });
    expect(html).toContain('<code class="language-klingon">a &#x3C; b\n</code>');
    expect(warnings).toEqual([
      {
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

  test.each(['', 'text', 'TXT', 'plain', 'js', 'JavaScript', 'rb', 'sh', 'yml', 'ts {1,3}'])(
    'is not %j',
    async (language) => {
      expect(await warningsOf(fence(language, 'a'))).toEqual([]);
    },
  );
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
  ])('stays where it is not: %s', async (html) => {
    expect(await htmlOf(html)).toBe(html);
  });

  test('code in running text has no colours', async () => {
    expect(await htmlOf('`let a`')).toBe('<p><code>let a</code></p>');
  });
});
