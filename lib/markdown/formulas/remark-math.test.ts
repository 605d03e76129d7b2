import { htmlOf, render, warningsOf } from '../../testing/render.ts';

/** The text with each formula as `⟨its letters⟩`, large ones as `⟪…⟫`. */
async function readingOf(markdown: string): Promise<string> {
  return (await htmlOf(markdown))
    .replace(/<annotation.*?<\/annotation>/gs, '')
    .replace(
      /<(div|span) class="formula".*?>(<math.*?<\/math>)<\/\1>/gs,
      (_, __, math) => `⟪${lettersOf(math)}⟫`,
    )
    .replace(/<math.*?<\/math>/gs, (math) => `⟨${lettersOf(math)}⟩`)
    .replace(/^<p>((?:(?!<p>).)*)<\/p>$/s, '$1');
}

const lettersOf = (html: string) => html.replace(/<[^>]*>|\s|\u2061/g, '');

describe('a formula', () => {
  test.each([
    ['dollars', 'a $x^2$ b', 'a ⟨x2⟩ b'],
    ['within Japanese', '変数$x$は$y$より大きい。', '変数⟨x⟩は⟨y⟩より大きい。'],
    ['within Japanese brackets', '（$x$）、「$y$」', '（⟨x⟩）、「⟨y⟩」'],
    ['Latin punctuation', '$x$, $x$. ($x$) $x$-axis $n$th', '⟨x⟩, ⟨x⟩. (⟨x⟩) ⟨x⟩-axis ⟨n⟩th'],
    ['a function', '$O(n \\log n)$', '⟨O(nlogn)⟩'],
    ['signs of Markdown', '$a_1$ and $b_1$ *c*', '⟨a1⟩ and ⟨b1⟩ <em>c</em>'],
    ['signs of HTML', '$x < y$ and $x > 0$', '⟨x&#x3C;y⟩ and ⟨x>0⟩'],
    ['two lines', '$a +\nb$', '⟨a+b⟩'],
    ['GitHub’s guard', '$`a * b`$', '⟨a∗b⟩'],
    ['Japanese in it', '$\\text{値} = 1$', '⟨値=1⟩'],
    ['emphasis around it', '**$x$**', '<strong>⟨x⟩</strong>'],
    ['a link around it', '[$x$](/a)', '<a href="/a">⟨x⟩</a>'],
    ['parentheses', 'a \\(x^2\\) b', 'a ⟨x2⟩ b'],
    ['doubled backslashes', 'a \\\\(x^2\\\\) b', 'a ⟨x2⟩ b'],
    ['a large one in a line', 'a $$x$$ b', 'a ⟪x⟫ b'],
  ])('%s', async (_, markdown, reading) => {
    expect(await readingOf(markdown)).toBe(reading);
    expect(await warningsOf(markdown)).toEqual([]);
  });
});

describe('a formula between paragraphs', () => {
  test.each([
    ['dollars', 'a\n\n$$\nx^2\n$$\n\nb', '<p>a</p>\n⟪x2⟫\n<p>b</p>'],
    ['right after text', 'a\n$$\nx\n$$\nb', '<p>a</p>\n⟪x⟫\n<p>b</p>'],
    ['one line', '$$x = 1$$', '⟪x=1⟫'],
    ['lines with marks', '$$x = 1 +\n2$$', '⟪x=1+2⟫'],
    ['brackets', '\\[\nx = 1\n\\]', '⟪x=1⟫'],
    ['doubled backslashes', '\\\\[\nx = 1\n\\\\]', '⟪x=1⟫'],
    ['a fence', '```math\nx = 1\n```', '⟪x=1⟫'],
    ['CRLF', '$$\r\nx\r\n$$\r\n', '⟪x⟫'],
    ['what looks like a list', '$$\na\n- b\n$$', '⟪a−b⟫'],
    ['an environment', '$$\n\\begin{aligned}\na &= b\n\\end{aligned}\n$$', '⟪a=b⟫'],
    ['in a list', '- a\n  $$\n  x\n  $$', '<ul>\n<li>a\n⟪x⟫\n</li>\n</ul>'],
    ['in a quote', '> $$\n> x\n> $$', '<blockquote>\n⟪x⟫\n</blockquote>'],
  ])('%s', async (_, markdown, reading) => {
    expect(await readingOf(markdown)).toBe(reading);
    expect(await warningsOf(markdown)).toEqual([]);
  });
});

describe('money, variables and the like are text', () => {
  test.each([
    'It costs $5 and $6.',
    '$5, $6 or $7',
    '$1,000 (about ¥100,000) vs $2,000',
    '$1 billion and $2 billion',
    '$10–$20, $5-$10, $5/$6, $5+$6=$11',
    'US$100 to US$200',
    '価格は$5から$10です。また$20も。',
    '$100万と$200万',
    'echo $1 $2 $3',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's
    '$HOME/$USER and ${FOO}$BAR',
    '$(pwd)/$x',
    '$foo = $bar; $baz',
    "$('a').on and $('b')",
    'Perl’s $_ and $@ and $!',
    'A$AP Rocky and Ke$ha',
    'echo $$ and $$ again',
    '$ a $ and $b',
    '$$$ and $$ and $',
  ])('%s', async (markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${markdown}</p>`);
    expect(await warningsOf(markdown)).toEqual([]);
  });

  test.each([
    ['escaped', '\\$x\\$', '$x$'],
    ['escaped brackets', '\\(see below\\) \\[sic\\] \\[1\\]', '(see below) [sic] [1]'],
    ['doubled backslashes at the end', 'a\\\\', 'a\\'],
    ['code', '`$x$`', '<code>$x$</code>'],
    ['an address', '[a](/$b$)', '<a href="/$b$">a</a>'],
    [
      'a bare address',
      'https://a.example/$b$',
      '<a href="https://a.example/$b$">https://a.example/$b$</a>',
    ],
    ['a tag', '<b title="$x$">a</b>', '<b title="$x$">a</b>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  test('in a fence of anything else', async () => {
    expect(await htmlOf('```\n$$\nx\n$$\n```')).toContain('<code>$$\nx\n$$\n</code>');
  });
});

describe('TeX that is wrong is shown as it was typed, with a warning', () => {
  test.each([
    ['an open brace', 'a\n$\\frac{1$', 'formula 2:1', '$\\frac{1$'],
    ['an unknown command', '$\\foo{1}$', 'formula 1:1', '$\\foo{1}$'],
    ['a block', 'a\n\n$$\n\\foo\n$$', 'formula 3:1', '$$\n\\foo\n$$'],
    ['a fence', '```math\n\\foo\n```', 'formula 1:1', '\\foo'],
    ['one that nothing closes', '$$\nx\n\nb', 'formula 1:1', '$$\nx'],
    ['one without end', `$$\n${'x+'.repeat(6000)}1\n$$`, 'formula 1:1', 'x+x+'],
    [
      'one that nests too deep',
      `$$\n${'{'.repeat(4000)}${'}'.repeat(4000)}\n$$`,
      'formula 1:1',
      '{{{',
    ],
    ['a picture', '$\\includegraphics{a.png}$', 'formula 1:1', '\\includegraphics{a.png}'],
  ])('%s', async (_, markdown, warning, source) => {
    expect(await warningsOf(markdown)).toEqual([warning]);
    const html = await htmlOf(markdown);
    expect(html).toContain(source);
    expect(html).not.toContain('<math');
  });

  test('says what to write instead', async () => {
    const { warnings } = await render('$\\foo$');
    expect(warnings.map(({ message }) => message)).toEqual([
      'This formula is shown as it was typed: Unsupported function name: \\foo at position 1. Mend its TeX, or write \\$ for a dollar',
    ]);
  });
});

test('a formula is MathML, and a large one scrolls and holds its source', async () => {
  expect(await htmlOf('$x$')).toBe('<p><math><mi>x</mi></math></p>');
  expect(await htmlOf('$$x$$')).toBe(
    '<div class="formula" data-ui="wrap" role="group" tabindex="0" aria-label="Formula"><math display="block" class="tml-display" style="display:block math;"><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></div>',
  );
});

test('dollars stay as they are where the configuration says so', async () => {
  const { html } = await render('$x$ $$x$$\n\n```math\nx\n```', { syntax: { math: false } });
  expect(html).not.toContain('<math');
});
