import { postFile, reading } from '../testing/posts.ts';
import { decodeText } from './decode-text.ts';
import { readPost } from './read-post.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** UTF-16 with its byte order mark. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

describe('what is text is read', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('夏\r\n海'), '夏\r\n海'],
    ['UTF-8 with its mark', utf8('\uFEFF夏'), '\uFEFF夏'],
    ['nothing', utf8(''), ''],
    ['the character that stands for no character', utf8('a\uFFFDb'), 'a\uFFFDb'],
    ['UTF-16, little-endian', utf16('夏\n😀', true), '夏\n😀'],
    ['UTF-16, big-endian', utf16('夏\n😀', false), '夏\n😀'],
    ['lines of an old Mac', utf8('a\rb\r\rc'), 'a\nb\n\nc'],
    ['a NUL', utf8('a\0b'), 'a\0b'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, fault: undefined });
  });
});

describe('what is no UTF-8 is named by its first byte', () => {
  // 夏の海 in Shift_JIS and EUC-JP, été in Latin-1, 我们的中国 in GB18030, 我們的中國 in Big5.
  test.each<[string, number[], string, string]>([
    ['Shift_JIS', [0x89, 0xc4, 0x82, 0xcc, 0x8a, 0x43], '0x89', 'iconv -f Shift_JIS'],
    ['EUC-JP', [0xb2, 0xc6, 0xa4, 0xce, 0xb3, 0xa4], '0xB2', 'iconv -f EUC-JP'],
    ['Latin-1', [0xe9, 0x74, 0xe9], '0xE9', 'iconv -f windows-1252'],
    [
      'GB18030',
      [0xce, 0xd2, 0xc3, 0xc7, 0xb5, 0xc4, 0xd6, 0xd0, 0xb9, 0xfa],
      '0xCE',
      'iconv -f GB18030',
    ],
    ['Big5', [0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xa4, 0xa4, 0xb0, 0xea], '0xA7', 'iconv -f Big5'],
    ['a cut character', [0xe5, 0xa4], '0xE5', 'iconv -f'],
  ])('%s', (_, bytes, byte, command) => {
    const before = utf8('---\ntitle: a\n');
    const { fault } = decodeText(Uint8Array.from([...before, 0x61, ...bytes]));
    expect(fault?.place).toEqual({ line: 3, column: 2 });
    expect(fault?.message).toContain(byte);
    expect(fault?.message).toContain(command);
  });
});

test('a post that is no UTF-8 is an error at that place, and no page', () => {
  const source = '---\ntitle: a\ndate: 2024-05-06\n---\nb\n';
  const { text, fault } = decodeText(Uint8Array.from([...utf8(source), 0x89, 0xc4]));
  const { post, problems } = readPost(
    { ...postFile('a.md', text), ...(fault && { fault }) },
    reading,
  );
  expect(post).toBeUndefined();
  expect(problems).toMatchObject([
    { severity: 'error', rule: 'encoding', file: 'posts/a.md', line: 6, column: 1 },
  ]);
});
