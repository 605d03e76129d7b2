import matter from 'gray-matter';
import { marked } from '../testing/marked.ts';
import { FrontMatterError, readFrontMatterBlock, textOfDate } from './front-matter-block.ts';

function errorOf(source: string): FrontMatterError {
  try {
    readFrontMatterBlock(source);
  } catch (error) {
    if (error instanceof FrontMatterError) return error;
    throw error;
  }
  throw new Error('The front matter was read');
}

describe('a file is taken apart', () => {
  test.each([
    ['TOML', '+++\ntitle = "夏"\n+++\n\n本文\n', { title: '夏' }, '\n本文\n', 4],
    ['YAML', '---\ntitle: 夏\n---\n本文\n', { title: '夏' }, '本文\n', 4],
    ['JSON', '{\n  "title": "夏"\n}\n本文\n', { title: '夏' }, '本文\n', 4],
    ['JSON on one line', '{"title": "夏"}\n本文\n', { title: '夏' }, '本文\n', 2],
    ['JSON before an empty line', '{"title": "夏"} \n\n本文\n', { title: '夏' }, '\n本文\n', 2],
    ['JSON with tabs', '{\n\t"title": "夏"\n}\n本文\n', { title: '夏' }, '本文\n', 4],
    ['JSON with escapes', '{"title": "\\ud83d\\ude00 \\/ \\""}\n', { title: '😀 / "' }, '', 2],
    [
      'JSON with braces in text and in maps',
      '{"title": "a } b", "params": {"c": {}}}\n{ 本文 }\n',
      { title: 'a } b', params: { c: {} } },
      '{ 本文 }\n',
      2,
    ],
    ['JSON between ---', '---json\n{"title": "夏"}\n---\n本文\n', { title: '夏' }, '本文\n', 4],
    ['TOML between ---', '---toml\ntitle = "夏"\n---\n本文\n', { title: '夏' }, '本文\n', 4],
    ['YAML that says so', '--- yml\ntitle: 夏\n---\n本文\n', { title: '夏' }, '本文\n', 4],
    ['no front matter', '本文\n\n---\n\n続き\n', {}, '本文\n\n---\n\n続き\n', 1],
    ['no front matter but a rule', '----\n\n本文\n', {}, '----\n\n本文\n', 1],
    ['an empty file', '', {}, '', 1],
    ['an empty TOML', '+++\n+++\n本文\n', {}, '本文\n', 3],
    ['an empty YAML', '---\n---\n本文\n', {}, '本文\n', 3],
    ['an empty JSON', '{}\n本文\n', {}, '本文\n', 2],
    ['YAML with nothing but a comment', '---\n# later\n---\n本文\n', {}, '本文\n', 4],
    ['an empty body', '---\ntitle: 夏\n---\n', { title: '夏' }, '', 4],
    ['no line feed after it', '---\ntitle: 夏\n---', { title: '夏' }, '', 3],
    ['no line feed after JSON', '{"title": "夏"}', { title: '夏' }, '', 1],
    ['no line feed at the end', '---\ntitle: 夏\n---\n本文', { title: '夏' }, '本文', 4],
    ['CRLF', '---\r\ntitle: 夏\r\n---\r\n\r\n本文\r\n', { title: '夏' }, '\r\n本文\r\n', 4],
    ['CRLF in TOML', '+++\r\ntitle = "夏"\r\n+++\r\n本文\r\n', { title: '夏' }, '本文\r\n', 4],
    ['CRLF in JSON', '{\r\n"title": "夏"\r\n}\r\n本文\r\n', { title: '夏' }, '本文\r\n', 4],
    ['a byte order mark', '\uFEFF---\ntitle: 夏\n---\n本文\n', { title: '夏' }, '本文\n', 4],
    ['spaces after the fence', '+++ \ntitle = "夏"\n+++\t\n本文\n', { title: '夏' }, '本文\n', 4],
    [
      '+++ in the body',
      '+++\ntitle = "夏"\n+++\na\n\n+++\n\nb\n',
      { title: '夏' },
      'a\n\n+++\n\nb\n',
      4,
    ],
    [
      '--- in the body',
      '---\ntitle: 夏\n---\na\n\n---\n\nb\n',
      { title: '夏' },
      'a\n\n---\n\nb\n',
      4,
    ],
    ['--- in a TOML text', '+++\ntitle = "a --- b"\n+++\n', { title: 'a --- b' }, '', 4],
    [
      '--- in an indented YAML text',
      '---\na: |\n  b\n  ---\n  c\n---\n',
      { a: 'b\n---\nc\n' },
      '',
      7,
    ],
    [
      'control characters',
      '---\ntitle: 夏\b休み\n---\na\u0000b\u007F\n',
      { title: '夏休み' },
      'ab\n',
      4,
    ],
    ['control characters in TOML', '+++\ntitle = "夏\u0008"\n+++\n', { title: '夏' }, '', 4],
    ['a tab in a text', '+++\ntitle = "夏\t秋"\n+++\na\tb\n', { title: '夏\t秋' }, 'a\tb\n', 4],
  ])('%s', (_, source, values, body, bodyLine) => {
    const block = readFrontMatterBlock(source);
    expect({ ...block, placeOf: undefined }).toEqual({
      values,
      body,
      bodyLine,
      placeOf: undefined,
    });
  });

  test('letters of the body are not touched, whatever their form of Unicode', () => {
    const body = 'か\u3099 \uF9DC 株式会社\u00A0\u3000\n';
    expect(readFrontMatterBlock(`---\ntitle: a\n---\n${body}`).body).toBe(body);
  });

  test('the body starts on its line of the file, however long the front matter is', () => {
    const source =
      '+++\ntitle = "a"\ntags = [\n  "b",\n]\n\n[params]\nc = """\n\n"""\n+++\n\nbody\n';
    const { body, bodyLine } = readFrontMatterBlock(source);
    expect(
      source
        .split('\n')
        .slice(bodyLine - 1)
        .join('\n'),
    ).toBe(body);
    expect(bodyLine).toBe(12);
  });
});

describe('what is written is what is read', () => {
  test.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-05-06T07:08:09+09:00', '2024-05-06T07:08:09+09:00'],
    ['2024-05-06 07:08', '2024-05-06 07:08'],
    ['yes', 'yes'],
    ['1_000', '1_000'],
    ['0o17', 15],
    ['"007"', '007'],
    ['~', null],
  ])('in YAML 1.2 %s is %j', (written, value) => {
    expect(readFrontMatterBlock(`---\na: ${written}\n---\n`).values).toEqual({ a: value });
  });

  test.each([
    ['2024-05-06', '2024-05-06'],
    ['2024-05-06T07:08:09+09:00', '2024-05-06T07:08:09.000+09:00'],
    ['2024-05-06T07:08:09Z', '2024-05-06T07:08:09.000Z'],
    ['2024-05-06 07:08:09', '2024-05-06T07:08:09.000'],
    ['"2024-05-06"', '2024-05-06'],
  ])('the TOML date %s keeps its offset: %s', (written, text) => {
    expect(textOfDate(readFrontMatterBlock(`+++\na = ${written}\n+++\n`).values.a)).toBe(text);
  });

  test('YAML anchors and merges work', () => {
    const source = '---\nbase: &base { a: 1 }\nmore:\n  <<: *base\n  b: 2\n---\n';
    expect(readFrontMatterBlock(source).values).toEqual({ base: { a: 1 }, more: { a: 1, b: 2 } });
  });

  test('a key cannot reach into the prototype of objects', () => {
    readFrontMatterBlock('---\n__proto__: { polluted: true }\n---\n');
    readFrontMatterBlock('+++\n[__proto__]\npolluted = true\n+++\n');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('nothing is ever run', () => {
  const code = '{ title: process.env.KIJI_RAN = "yes" }';
  beforeEach(() => {
    delete process.env.KIJI_RAN;
  });

  test('though gray-matter by itself would run this', () => {
    matter(`---js\n${code}\n---\n`, {});
    expect(process.env.KIJI_RAN).toBe('yes');
  });

  test.each(['---js', '---javascript', '--- js', '---JS', '---js\r', '---coffee', '+++js'])(
    '%j is an error',
    (fence) => {
      const source = `${fence}\n${code}\n${fence.slice(0, 3)}\nbody\n`;
      const error = errorOf(source);
      expect(error.message).toContain('never run');
      expect(error.place).toEqual({ line: 1, column: 4 });
      expect(process.env.KIJI_RAN).toBeUndefined();
    },
  );

  test.each([
    ['no front matter', `---js and more\n${code}\n---\n`],
    ['a tag of YAML', `---\ntitle: !!js/function 'function () { ${code} }'\n---\n`],
    ['a fence inside', `---\ntitle: |\n  ---js\n  ${code}\n---\n---js\n${code}\n---\n`],
  ])('%s is text', (_, source) => {
    readFrontMatterBlock(source);
    expect(process.env.KIJI_RAN).toBeUndefined();
  });
});

describe('an error names its place in the file', () => {
  test.each([
    ['TOML text that does not end', '+++\ntitle = "a▼\ndate = 2024-05-06\n+++\n'],
    ['TOML value that is none', '+++\ntitle = "a"\ndraft = ▼maybe\n+++\n'],
    ['TOML key twice', '+++\ntitle = "a"\n▼title = "b"\n+++\n'],
    ['YAML in TOML', '+++\ntitle▼: a\n+++\n'],
    ['YAML colon in a text', '---\ntitle: ▼a: b\n---\n'],
    ['YAML tab', '---\na:\n▼\tb: 1\n---\n'],
    ['YAML key twice', '---\ntitle: a\n▼title: b\n---\n'],
    ['YAML with CRLF', '---\r\ndraft: true\r\ntitle: ▼a: b\r\n---\r\n'],
    ['YAML text that starts with an asterisk', '---\ndraft: true\ntitle: ▼*good*\n---\n'],
    ['YAML alias before its anchor', '---\na: ▼*b\nc: &b 1\n---\n'],
    ['YAML that is a text', '---\n▼just a text\n---\n'],
    ['YAML that is a list', '---\n▼- a\n- b\n---\n'],
    ['JSON comma that is missing', '{\n  "title": "a"\n  ▼"draft": true\n}\n'],
    ['JSON on the first line', '{"title": "a" ▼"draft": true}\n'],
    ['TOML that never ends', '▼+++\ntitle = "a"\n\nbody\n'],
    ['YAML that never ends', '▼---\ntitle: a\n\nbody\n'],
    ['YAML that ends with +++', '▼---\ntitle: a\n+++\n\nbody\n'],
    ['JSON that never ends', '▼{\n  "title": "a }"\n\nbody\n'],
  ])('%s', (_, text) => {
    const { source, place } = marked(text);
    expect(errorOf(source).place).toEqual(place);
  });

  test('and the same one when the same file is read again', () => {
    const source = '---\ntitle: a: b\n---\n';
    const first = errorOf(source);
    const second = errorOf(source);
    expect({ message: second.message, place: second.place }).toEqual({
      message: first.message,
      place: first.place,
    });
  });

  test.each([
    ['+++\ntitle = "a"\n', 'The front matter is opened with +++ and never closed. Write +++ on'],
    ['---\ntitle: a\n', 'The front matter is opened with --- and never closed. Write --- on'],
    ['{ "title": "a"\n', 'The front matter is opened with { and never closed. Write } on'],
    ['---\njust a text\n---\n', 'Write a line such as title: My post'],
    ['---\ntitle: *a*\n---\n', 'Put a text that starts with * in quotes'],
    ['+++\ntitle = a\n+++\n', "The TOML can't be read: "],
    ['---\ntitle: a: b\n---\n', "The front matter can't be read: "],
  ])('and says what to write: %j', (source, words) => {
    expect(errorOf(source).message).toContain(words);
  });

  test('YAML whose aliases would fill the memory is refused', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [name, inner] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg']) {
      levels.push(`${name}: &${name} [${Array(10).fill(`*${inner}`).join(', ')}]`);
    }
    expect(errorOf(`---\n${levels.join('\n')}\n---\n`).message).toContain('alias');
  });
});

describe('a key has a place', () => {
  test.each([
    ['TOML', '+++\ntitle = "a"\n▼tags = []\n+++\n'],
    ['TOML with an indent', '+++\ntitle = "a"\n  ▼tags = []\n+++\n'],
    ['TOML with quotes', '+++\n▼"tags" = []\n+++\n'],
    ['TOML before a table with the same', '+++\n▼tags = []\n[params]\ntags = 1\n+++\n'],
    ['YAML', '---\ntitle: a\n▼tags:\n  - b\n---\n'],
    ['YAML after a text of many lines', '---\na: |\n  tags: b\n▼tags: []\n---\n'],
    ['YAML with a byte order mark', '\uFEFF---\r\n▼tags: []\r\n---\r\n'],
    ['JSON', '{\n  "title": "a",\n  ▼"tags": []\n}\n'],
  ])('in %s', (_, text) => {
    const { source, place } = marked(text);
    expect(readFrontMatterBlock(source).placeOf('tags')).toEqual(place);
  });

  test.each(['+++\n[params]\ntags = 1\n+++\n', '---\na: 1\n---\n', '{}\n', 'text\n', '---\n---\n'])(
    'or the first line, where it is not written: %j',
    (source) => {
      expect(readFrontMatterBlock(source).placeOf('tags')).toEqual({ line: 1, column: 1 });
    },
  );
});
