import fc from 'fast-check';
import { postFile, reading } from '../testing/posts.ts';
import { formatProblem } from './problem.ts';
import { readPost } from './read-post.ts';

// FAST_CHECK_SEED=2 gives other texts; what fails says by which seed.
const seed = Number(process.env.FAST_CHECK_SEED ?? 1);

/** Reads a file, and expects each fault to stand in it. */
function read(source: string) {
  const result = readPost(postFile('a.md', source), reading);
  const lines = source.split('\n');
  for (const { line, column, message } of result.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(message.trim()).not.toBe('');
  }
  return result;
}

describe('front matter that is broken is an error at its place', () => {
  test.each([
    ['a tab for an indent', '---\ntitle: a\ntags:\n\t- b\n---\n', 4],
    ['a colon in a title', '---\ntitle: a: b\n---\n', 2],
    ['a quote that is not closed', '---\ntitle: "a\ndate: 2024-05-06\n---\n', 2],
    ['a quote in quotes', '---\ntitle: "a "b" c"\n---\n', 2],
    ['a single quote in single ones', "---\ntitle: 'it's'\n---\n", 2],
    ['a list that is not closed', '---\ntitle: a\ntags: [b, c\n---\n', 3],
    ['a key twice', '---\ntitle: a\ntitle: b\n---\n', 3],
    ['a word without a key', '---\ntitle: a\nword\ndate: 2024-05-06\n---\n', 3],
    ['an alias of nothing', '---\ntitle: *a\n---\n', 2],
    ['a merge of nothing', '---\ntitle: a\n<<:\n---\n', 3],
    ['a sign that YAML keeps', '---\ntitle: @a\n---\n', 2],
    ['a percent sign', '---\ntitle: %a\n---\n', 2],
    ['a backtick', '---\ntitle: `a`\n---\n', 2],
    ['an escape that is none', '---\ntitle: "\\q"\n---\n', 2],
    ['a list for a post', '---\n- a\n---\n', 2],
    ['TOML in YAML', '---\ntitle = "a"\n---\n', 2],
    ['YAML in TOML', '+++\ntitle: a\n+++\n', 2],
    ['TOML without quotes', '+++\ntitle = a b\n+++\n', 2],
    ['a TOML key twice', '+++\ntitle = "a"\ntitle = "b"\n+++\n', 3],
    ['a TOML text that is not closed', '+++\ntitle = "a\n+++\n', 2],
    ['a TOML list that is not closed', '+++\ntags = ["a"\n+++\n', 2],
    ['a TOML date of no day', '+++\ntitle = "a"\ndate = 2024-02-31T00:00:00Z\n+++\n', 3],
    ['JSON with a comma too many', '{"title": "a",\n"date": }\n', 2],
    ['JSON that is not closed', '{"title": "a"\n', 1],
    ['an end that is missing', '---\ntitle: a\n\nb\n', 1],
    ['an end of the other kind', '+++\ntitle = "a"\n---\nb\n', 1],
    ['an end with a word', '---\ntitle: a\n--- b\nc\n', 1],
  ])('%s', (_, source, line) => {
    const { post, problems } = read(source);
    expect(post).toBeUndefined();
    expect(problems[0]?.severity).toBe('error');
    expect(formatProblem(problems[0] as NonNullable<(typeof problems)[0]>)).toMatch(
      new RegExp(`^posts/a\\.md:${line}:\\d+ error: `),
    );
  });

  test('at a thousand levels too', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    for (const source of [
      `---\ntitle: ${deep}\n---\n`,
      `---\ntitle: a\nx: ${'{a: '.repeat(5_000)}\n---\n`,
      `---\nx:\n${Array.from({ length: 3_000 }, (_, at) => `${' '.repeat(at + 1)}a:`).join('\n')}\n---\n`,
      `+++\ntitle = ${deep}\n+++\n`,
      `{"title": ${deep}}\n`,
      `{${'"a": {'.repeat(5_000)}${'}'.repeat(5_000)}}\n`,
    ]) {
      expect(read(source).post).toBeUndefined();
    }
  });
});

describe('whatever stands in a file, it is a post or names what is wrong', () => {
  const pieces = fc.constantFrom(
    ...'--- +++ { } [ ] [[ ]] : = , - " \' """ | > & * ! ? % @ ` # \\ ~ <<: !!js/function title date tags draft slug 2024-05-06 2024-02-31 T07:00 +09:00 true null 1e999 0x .inf a 夏 \\u0000 \\ud83d'.split(
      ' ',
    ),
    ...['\n', '\n', '\n', ' ', '  ', '\t', ': ', ' = ', '\r\n', '\r', '\0', '\uFEFF', '\uD83D'],
  );
  const lines = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const values = fc.json({ maxDepth: 3 });

  test.each<[string, fc.Arbitrary<string>]>([
    ['YAML', lines.map((text) => `---\n${text}\n---\na\n`)],
    ['TOML', lines.map((text) => `+++\n${text}\n+++\na\n`)],
    ['JSON', lines.map((text) => `{${text}}\na\n`)],
    ['nothing of the kind', lines],
    ['any characters', fc.string({ unit: 'binary', maxLength: 200 })],
    [
      'any values',
      fc
        .tuple(
          fc.constantFrom('title', 'date', 'tags', 'slug', 'draft', 'weight', 'aliases'),
          values,
        )
        .map(
          ([key, value]) =>
            `---\ntitle: a\ndate: 2024-05-06\n${JSON.stringify(key)}: ${value}\n---\nb\n`,
        ),
    ],
    [
      'any JSON',
      fc.dictionary(fc.string(), fc.jsonValue()).map((value) => `${JSON.stringify(value)}\nb\n`),
    ],
  ])('%s', (_, sources) => {
    fc.assert(
      fc.property(sources, (source) => {
        const { post, problems } = read(source);
        expect(post === undefined).toBe(problems.length > 0);
        const again = read(source);
        expect([again.post, again.problems]).toEqual([post, problems]);
      }),
      { seed, numRuns: 500, interruptAfterTimeLimit: 20_000 },
    );
  });
});
