import fc from 'fast-check';
import { postFile, reading } from '../testing/posts.ts';
import { readPost } from './read-post.ts';

const runs = { numRuns: 400, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false };

const keys = [
  'title',
  'date',
  'Date',
  'draft',
  'tags',
  'slug',
  'aliases',
  'series',
  'lang',
  'weight',
  'x',
  'lastmod',
  'toc',
];

const values = fc.oneof(
  fc.constantFrom(
    '""',
    '[]',
    '{}',
    'null',
    '~',
    'yes',
    '0',
    '-1',
    '1e9',
    '2024-02-30',
    '2024-01-01T25:00',
    "'",
    '"',
    '[a, b',
    '{a: 1',
    '!!js/function',
    '&a *a',
    '*a',
    '|',
    '>',
    '- a',
    '0x1F',
    '.nan',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('"海へ"', '2024-05-06', '2024-05-06T07:08:09+09:00', '[a, b]', 'true'),
);

const lines = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom(': ', ' = ', ':', '='), values)
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '[params]',
      '[[a]]',
      '  - b',
      '\t c',
      '# note',
      '...',
      '---',
      '+++',
      '',
      '{',
      '}',
    ),
  ),
  { maxLength: 8 },
);

const sources = fc
  .tuple(
    fc.constantFrom('---', '+++', '{', ''),
    lines,
    fc.constantFrom('---', '+++', '}', '...', ''),
    fc.string(),
  )
  .map(([start, all, end, body]) => [start, ...all, end, body].join('\n'));

test('any front matter is read or refused with its places, and the same way twice', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const file = postFile('a.md', source);
      const [first, second] = [readPost(file, reading), readPost(file, reading)];
      expect(second.problems).toEqual(first.problems);
      expect(JSON.stringify(second.post)).toBe(JSON.stringify(first.post));
      for (const { line, column, message } of first.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message).not.toBe('');
      }
      expect(first.post === undefined).toBe(
        first.problems.some(({ severity }) => severity === 'error'),
      );
    }),
    runs,
  );
});
