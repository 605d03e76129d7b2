import fc from 'fast-check';
import { staysInside } from '../testing/page-around.ts';
import { render } from '../testing/render.ts';

// FAST_CHECK_SEED=1 gives other texts; what fails says by which seed.
const seed = Number(process.env.FAST_CHECK_SEED ?? 1);
const runs = (numRuns: number) => ({ seed, numRuns, interruptAfterTimeLimit: 20_000 });

const signs = fc.constantFrom(
  ...'* ** _ __ ~~ ` ``` ~~~ [ ] ( ) ![ ]( [^1] [^1]: [a]: < > & ; # ## - + 1. 2) | |- : :-: = === --- \\ / ! ? . , " \' $ $$ { } { % @ :: ::: ^'.split(
    ' ',
  ),
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '  \n',
    ' ',
    '  ',
    '    ',
    '\t',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '\uD83D',
  ],
);
const html = fc.constantFrom(
  ...`<div> </div> <p> </p> <b> </b> <a href="x"> </a> <table> <tr> <td> </table> <ul> <li> </ul> <svg>
  </svg> <math> <style> </style> <script> </script> <title> <textarea> </textarea> <template> <select>
  <option> <iframe> </iframe> <xmp> </xmp> <plaintext> <noscript> <details> <form> <h2> </h2> <br> <img
  <br/> </div <div <!-- --> <!x <?x ?> <![CDATA[ ]]> &lt; &lt;/div> &#0; <body> </body> </main>`
    .split(/\s+/)
    .map((tag) => tag.replace(/^<img$/, '<img src="a')),
);
const words = fc.constantFrom(
  'a',
  'word',
  'https://a.example/b',
  'c@d.example',
  '海',
  '「海」',
  'がき',
  'は、',
  '한국',
  '😀',
  'é',
);

function textOf(...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.array(fc.oneof(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
}

describe('arbitrary texts', () => {
  test.each([
    ['of signs and words', textOf(signs, words)],
    ['of signs, words and HTML', textOf(signs, words, html, html)],
    ['of HTML', textOf(html)],
    ['of any characters', fc.string({ unit: 'binary', maxLength: 200 })],
  ])(
    '%s make an article, the same one twice, and stay inside of it',
    async (_, texts) => {
      await fc.assert(
        fc.asyncProperty(texts, async (markdown) => {
          const article = await render(markdown);
          expect(await render(markdown)).toEqual(article);
          expect(staysInside(article.html)).toBe(true);
          for (const { line, column } of article.warnings) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(markdown.split(/\r\n|\r|\n/).length);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        }),
        runs(400),
      );
    },
    120_000,
  );
});

describe('no word is lost', () => {
  /** A word that stands nowhere else in a text, in Latin or Japanese letters. */
  const word = fc.constantFrom('<word>', '<語>');

  /** Gives each word a number, and says which there are. */
  function numbered(text: string) {
    const found: string[] = [];
    const markdown = text.replace(/<(word|語)>/g, (_, kind) => {
      found.push(kind === 'word' ? `w${found.length}w` : `海${found.length}語`);
      return found.at(-1) ?? '';
    });
    return { markdown, found };
  }

  async function expectAll(text: string) {
    const { markdown, found } = numbered(text);
    const { html } = await render(markdown);
    expect(found.filter((one) => !html.includes(one))).toEqual([]);
  }

  test('between signs of Markdown', async () => {
    // Without what by its meaning shows nowhere: definitions, options of fences, cells too many.
    const sign = fc.constantFrom(
      ...'* ** _ __ ~~ [ ] ( ) ![ > & # ## - + 1. 2) = --- \\ / ! ? . , " \' $ 「 」 。 ^'.split(
        ' ',
      ),
      ...[' ', ' ', '\n', '\n\n', '  \n', '    ', '\t', '\r\n'],
    );
    await fc.assert(fc.asyncProperty(textOf(sign, word, word), expectAll), runs(1_000));
  }, 60_000);

  const inline = fc.letrec<{ inline: string; some: string }>((tie) => ({
    some: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    inline: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'inline' },
      word,
      tie('some').map((text) => `**${text}**`),
      tie('some').map((text) => `*${text}*`),
      tie('some').map((text) => `「${text}」`),
      tie('some').map((text) => `**「${text}」**`),
      tie('some').map((text) => `と~~${text}~~`),
      tie('some').map((text) => `[${text}](/a "b")`),
      tie('some').map((text) => `<b>${text}</b>`),
      tie('some').map((text) => `<span class="a">${text}`),
      word.map((text) => `\`${text}\``),
      word.map((text) => `![${text}](https://a.example/b)`),
      tie('some').map((text) => `${text}  \n${text}`),
    ),
  })).some;

  const indented = (text: string, indent: string) => text.replace(/\n(?!\n|$)/g, `\n${indent}`);
  const block = fc.letrec<{ block: string; some: string }>((tie) => ({
    some: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n')),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      inline,
      inline.map((text) => `## ${text.replaceAll('\n', ' ')}`),
      tie('some').map((text) => `> ${indented(text, '> ').replaceAll('\n\n', '\n>\n')}`),
      tie('some').map((text) => `- ${indented(text, '  ')}`),
      tie('some').map((text) => `1. ${indented(text, '   ')}`),
      word.map((text) => `\`\`\`js\nlet ${text} = 1; // ${text}\n\`\`\``),
      word.map((text) => `    ${text}`),
      fc
        .tuple(inline, inline)
        .map(
          (cells) => `|a|b|\n|-|-|\n|${cells.map((cell) => cell.replaceAll('\n', ' ')).join('|')}|`,
        ),
      fc
        .tuple(inline, fc.uuid())
        .map(([text, name]) => `a[^${name}]\n\n[^${name}]: ${indented(text, '    ')}`),
      tie('some').map((text) => `<div>\n\n${text}\n\n</div>`),
      tie('some').map((text) => `<details><summary>${text.split('\n')[0]}</summary>\n\n${text}`),
      tie('some').map((text) => `<table><tr><td>\n\n${text}`),
      inline.map((text) => `<p>\n${text}`),
      tie('some').map((text) => `</div>\n\n${text}`),
    ),
  })).some;

  test('in posts with all that Markdown has, also where it is left open', async () => {
    await fc.assert(fc.asyncProperty(block, expectAll), runs(300));
  }, 120_000);
});
