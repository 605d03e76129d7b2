import fc from 'fast-check';
import { render } from '../testing/render.ts';

// Each run tries other texts; a failure prints the seed and the smallest text that fails.
const runs = { numRuns: 150, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false };

/** What Markdown, HTML and shortcodes are made of, and letters between. */
const pieces = [
  ...['*', '**', '_', '~~', '`', '``', '```\n', '~~~js\n', '==', '$', '$$', '\\', '\\(', '\\)'],
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '> [!NOTE]\n',
    ':::message\n',
    ':::\n',
    ': ',
    '---\n',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '<',
    '>',
    '&amp;',
    '&#0;',
    '{#a}',
    '{.b}',
    ' =1x)',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</p>',
    '<!--',
    '-->',
    '<table>',
    '<td>',
    '<iframe src="//a">',
    '<title>',
    '<svg>',
    '<a href=',
  ],
  ...[
    '{{< x >}}',
    '{{% /y %}}',
    '{{<',
    '{% raw %}',
    '{% endraw %}',
    '@[card](',
    'https://a.example/',
    'a@b.example',
  ],
  ...[
    '\n',
    '\n\n',
    '    ',
    '\t',
    ' ',
    '\r\n',
    '\0',
    '\u{200D}',
    '\uFEFF',
    '海',
    '「',
    '」',
    '。',
    'か\u3099',
    'é',
    '😀',
    'a',
    'B1',
  ],
];

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

test('any text becomes an article, and the same one twice', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const [first, second] = [await render(text), await render(text)];
      expect(second).toEqual(first);
    }),
    runs,
  );
});

test('warnings stand in the text', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const lines = text.split(/\r\n?|\n/).length;
      for (const { line, column } of (await render(text)).warnings) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    runs,
  );
});

/** A word that no mark of Markdown is in. */
const word = fc.stringMatching(/^(?:[a-z]{3,9}|[あ-ん海山川空]{2,6})$/);

const inline = fc.letrec((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    word,
    fc
      .tuple(fc.constantFrom('*', '**'), tie('inline'))
      .map(([mark, text]) => `${mark}${text}${mark}`),
    tie('inline').map((text) => `[${text}](/a)`),
    // In each other they would be a fence.
    word.map((text) => `~~${text}~~`),
    word.map((text) => `\`${text}\``),
    word.map((text) => `<b>${text}</b>`),
    fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  ),
})).inline as fc.Arbitrary<string>;

const block = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline,
    inline.map((text) => `## ${text}`),
    tie('block').map((text) => prefixed(`${text}`, '> ', '> ')),
    tie('block').map((text) => prefixed(`${text}`, '- ', '  ')),
    tie('block').map((text) => prefixed(`${text}`, '1. ', '   ')),
    tie('block').map((text) => `<div>\n\n${text}\n\n</div>`),
    tie('block').map((text) => `:::message\n${text}\n:::`),
    fc.tuple(word, inline).map(([term, text]) => `${term}\n: ${text}`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  ),
})).block as fc.Arbitrary<string>;

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n');
}

test('no word of an author is lost', async () => {
  await fc.assert(
    fc.asyncProperty(block, async (text) => {
      const { html } = await render(text);
      const shown = html.replace(/<[^>]*>/g, ' ');
      for (const found of text.matchAll(/[a-z]{3,}|[あ-ん海山川空]{2,}/g)) {
        if (/^(?:div|message)$/.test(found[0])) continue;
        expect(shown).toContain(found[0]);
      }
    }),
    runs,
  );
});
