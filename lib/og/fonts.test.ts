import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildCollection } from '../posts/collection.ts';
import { readPostFiles } from '../posts/post-files.ts';
import { reading } from '../testing/posts.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Fonts } from './fonts.ts';

const folder = temporaryFolder();
const fonts = new Fonts(folder);

const japanese = 'Noto Sans JP Thin';
const western = 'Noto Sans';
const emoji = 'Noto Emoji';

test.each([
  ['Japanese', 'ja', '海へ行く', [['海へ行く', japanese]]],
  ['a rare character', 'ja', '𠮷野家と髙島屋', [['𠮷野家と髙島屋', japanese]]],
  ['half-width kana', 'ja', 'ｱｲｶﾞ', [['ｱｲｶﾞ', japanese]]],
  ['Japanese with Latin letters', 'ja', 'Vimの話', [['Vimの話', japanese]]],
  ['English', 'en', 'Rain', [['Rain', western]]],
  [
    'English with Japanese',
    'en',
    'On 海',
    [
      ['On ', western],
      ['海', japanese],
    ],
  ],
  ['letters with marks', 'vi', 'Đường phố ǧ ṣ', [['Đường phố ǧ ṣ', western]]],
  ['Greek and Cyrillic', 'el', 'Ελληνικά, мир', [['Ελληνικά, мир', western]]],
  [
    'Greek in Japanese',
    'ja',
    'λ式',
    [
      ['λ', western],
      ['式', japanese],
    ],
  ],
  ['Chinese', 'zh-CN', '骨头', [['骨头', 'Noto Sans SC Thin']]],
  ['Chinese of Taiwan', 'zh-TW', '骨頭', [['骨頭', 'Noto Sans TC Thin']]],
  ['the same by its script', 'zh-Hant', '骨頭', [['骨頭', 'Noto Sans TC Thin']]],
  ['Korean', 'ko', '오늘', [['오늘', 'Noto Sans KR Thin']]],
  [
    'Korean in Japanese',
    'ja',
    '今日は오늘',
    [
      ['今日は', japanese],
      ['오늘', 'Noto Sans KR Thin'],
    ],
  ],
  [
    'emoji',
    'ja',
    '海😀🇯🇵',
    [
      ['海', japanese],
      ['😀🇯🇵', emoji],
    ],
  ],
  ['emoji that are joined', 'en', '👨‍👩‍👧‍👦🏳️‍🌈', [['👨‍👩‍👧‍👦🏳️‍🌈', emoji]]],
  ['a tone of skin is left out', 'en', '👍🏽', [['👍', emoji]]],
  ['a key with a digit', 'ja', '1️⃣', [['①', japanese]]],
  ['signs', 'ja', '→✓①㈱', [['→✓①㈱', japanese]]],
  ['a sign that has a like', 'en', '✗', [['✖', emoji]]],
  ['what is no part of a shape', 'ja', '葛\u{e0100}', [['葛\u{e0100}', japanese]]],
])('%s (%s): %s', async (_, language, text, expected) => {
  const { runs, missing } = await fonts.runsOf(text, language);
  expect(runs.map((run) => [run.text, run.family])).toEqual(expected);
  expect(missing).toEqual([]);
});

test('words that no font has are one mark each, and named', async () => {
  const { runs, missing } = await fonts.runsOf('海 ไทย ok', 'ja');
  expect(runs.map(({ text }) => text).join('')).toBe('海 〓 ok');
  expect(missing).toEqual(['ไ', 'ท', 'ย']);
});

test('of the fonts only those files are unpacked that are asked for', () => {
  const unpacked = readdirSync(folder);
  expect(unpacked).toContain('noto-sans-latin-wght-normal.ttf');
  expect(unpacked.length).toBeLessThan(80);
});

const corpora = path.resolve(process.env.KIJI_CORPUS ?? '../shared/corpus');
const names = existsSync(corpora) ? readdirSync(corpora) : [];
const postFolders = names
  .map((name) => path.join(corpora, name, 'posts'))
  .filter((posts) => existsSync(posts));
if (postFolders.length === 0) {
  console.log(`Skipped: there are no posts in ${corpora} (KIJI_CORPUS)`);
}

(postFolders.length === 0 ? test.skip : test)(
  'every character of the titles and tags of real posts has a shape',
  async () => {
    for (const posts of postFolders) {
      const { entries, tags } = buildCollection(await readPostFiles(posts), reading);
      expect(entries.length).toBeGreaterThan(0);
      const texts = [...entries.map(({ title }) => title), ...tags.flatMap((tag) => tag.name)];
      for (const text of texts) {
        const { missing } = await fonts.runsOf(text, reading.language);
        expect({ text, missing }).toEqual({ text, missing: [] });
      }
    }
  },
);
