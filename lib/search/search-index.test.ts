import { inflateSync } from 'node:zlib';
import { rootBytes, writeIndex } from './index-files.ts';
import { rootFile, type SearchDocument } from './index-format.ts';
import type { Piece } from './passages.ts';
import { SearchIndex, type SearchRequest } from './search-index.ts';

function documentOf(
  title: string,
  text: string,
  { tags = [], year = '2024' }: { tags?: string[]; year?: string } = {},
): SearchDocument {
  return {
    url: `/blog/${encodeURIComponent(title)}`,
    title,
    language: 'ja',
    date: { text: `${year}-05-06T00:00:00+09:00`, day: `${year}年5月6日`, year },
    tags: tags.map((name) => ({ key: name.toLowerCase(), name })),
    text,
  };
}

/** An index, and what was asked of it so far. */
async function indexOf(documents: readonly SearchDocument[]) {
  const files = new Map<string, Uint8Array>();
  const root = await writeIndex(documents, async (name, bytes) => {
    files.set(name, bytes);
  });
  files.set(rootFile, await rootBytes(root));
  const asked: string[] = [];
  const index = await SearchIndex.open(async (path) => {
    asked.push(path);
    const bytes = files.get(path.replace(`${root.generation}/`, ''));
    if (!bytes) throw new Error(`There is no ${path}`);
    return inflateSync(bytes);
  });
  return { index, asked };
}

const { index } = await indexOf([
  documentOf('リポジトリの整理', '一つのリポジトリに全部を置く。', { tags: ['Git'], year: '2026' }),
  documentOf('時間管理術', '時間管理のための術ではなく、時間管理術についての本。', {
    year: '2025',
  }),
  documentOf('信頼と性', '信頼。性能。信頼と性の話。', { year: '2025' }),
  documentOf('雲の上', 'AWSのS3 バケットにTerraformで書き込む。Kubernetes はまだ。', {
    tags: ['AWS'],
  }),
  documentOf('設備', '信頼性を上げるｻｰﾊﾞｰと、りんごの箱。'),
  documentOf('Notes', 'The build adapter, in Next.js. Building with ＴＥＲＲＡＦＯＲＭ, Café.', {
    tags: ['aws', 'Notes'],
    year: '2023',
  }),
  documentOf('ください', 'サインしてください。𠮷野家。'),
]);

async function titlesOf(request: Partial<SearchRequest>): Promise<string[]> {
  const search = await index.search({ query: '', tag: '', year: '', ...request });
  return (await search.next()).map(({ document }) => document.title);
}

test.each([
  ['a katakana word', 'リポジトリ', ['リポジトリの整理']],
  ['a part of one', 'ポジ', ['リポジトリの整理']],
  ['a compound, not its parts apart', '時間管理術', ['時間管理術']],
  ['kanji that stand together', '信頼性', ['設備']],
  ['one character', '箱', ['設備']],
  ['one beyond the first plane', '𠮷', ['ください']],
  ['a word of Latin letters in Japanese', 'terraform', ['雲の上', 'Notes']],
  ['its beginning', 'terra', ['雲の上', 'Notes']],
  ['two letters', 'Te', ['雲の上', 'Notes']],
  ['but not its middle', 'raform', []],
  ['full width', 'ＡＷＳ', ['雲の上', 'Notes']],
  ['half width', 'サーバー', ['設備']],
  ['typed in half width', 'ｻｰﾊﾞｰ', ['設備']],
  ['typed in hiragana', 'りぽじとり', ['リポジトリの整理']],
  ['typed in katakana', 'リンゴ', ['設備']],
  ['short kana only as they are', 'サイ', ['ください']],
  ['several words', '信頼性 サーバー', ['設備']],
  ['words that are not together', 'git リポジトリ', ['リポジトリの整理']],
  ['words of which one is nowhere', '信頼性 リポジトリ', []],
  ['a phrase', '"build adapter"', ['Notes']],
  ['no other order of it', '"adapter build"', []],
  ['dots', 'next.js', ['Notes']],
  ['scripts side by side', 'S3バケット', ['雲の上']],
  ['scripts with a space', 'S3 バケット', ['雲の上']],
  ['marks on letters', 'café', ['Notes']],
  ['a tag', 'git', ['リポジトリの整理']],
  ['nothing', '無い言葉', []],
  ['nothing to look for', '！？', []],
])('%s: %s', async (_, query, titles) => {
  expect(await titlesOf({ query })).toEqual(titles);
});

test.each([
  ['a letter missing', 'kubernets', 'kubernetes'],
  ['a letter too many', 'terrafform', 'terraform'],
  ['another letter', 'terrabform', 'terraform'],
  ['swapped', 'kubenretes', 'kubernetes'],
  ['in a beginning', 'kubren', 'kubernetes'],
])('%s: %s is taken for %s', async (_, query, corrected) => {
  const search = await index.search({ query, tag: '', year: '' });
  expect(search.corrected).toBe(corrected);
  expect((await search.next()).map(({ document }) => document.title)).toContain('雲の上');
});

test.each(['awz', 'zzzzzz', 'リポシトリ'])('%s is taken for nothing else', async (query) => {
  const search = await index.search({ query, tag: '', year: '' });
  expect([search.corrected, search.count]).toEqual([undefined, 0]);
});

test.each([
  [{ tag: 'aws' }, ['雲の上', 'Notes']],
  [{ year: '2025' }, ['時間管理術', '信頼と性']],
  [{ tag: 'aws', year: '2023' }, ['Notes']],
  [{ query: 'terraform', year: '2023' }, ['Notes']],
  [{ query: 'terraform', tag: 'git' }, []],
  [{ tag: 'nobody' }, []],
  [{}, []],
])('%j', async (request, titles) => {
  expect(await titlesOf(request)).toEqual(titles);
});

test('the title comes first, then texts that are about it, then the newest', async () => {
  const { index } = await indexOf([
    documentOf('a', '海。'),
    documentOf('b', '海。海。海。'),
    documentOf('c', '海。'),
    documentOf('海', '波。'),
  ]);
  const found = await (await index.search({ query: '海', tag: '', year: '' })).next();
  expect(found.map(({ document }) => document.title)).toEqual(['海', 'b', 'a', 'c']);
});

test('the root says what can be chosen from', () => {
  expect(index.root.tags.slice(0, 2)).toEqual([
    { key: 'aws', name: 'AWS', count: 2 },
    { key: 'git', name: 'Git', count: 1 },
  ]);
  expect(index.root.years.map(({ year, count }) => `${year} ${count}`)).toEqual([
    '2026 1',
    '2025 2',
    '2024 3',
    '2023 1',
  ]);
});

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test.each([
  ['ｻｰﾊﾞｰ', '信頼性を上げる[ｻｰﾊﾞｰ]と、りんごの箱。'],
  ['りんご 箱', '信頼性を上げるｻｰﾊﾞｰと、[りんご]の[箱]。'],
  ['S3バケット', 'AWSの[S3 バケット]にTerraformで書き込む。Kubernetes はまだ。'],
  ['ter', 'AWSのS3 バケットに[Ter]raformで書き込む。Kubernetes はまだ。'],
])('%s is marked in what is shown', async (query, excerpt) => {
  const [first] = await (await index.search({ query, tag: '', year: '' })).next();
  expect(marked(first?.excerpt ?? [])).toBe(excerpt);
});

test('an excerpt is cut between words around what was found', async () => {
  const { index } = await indexOf([
    documentOf(
      'a',
      `${'The sea is calm tonight. '.repeat(30)}A lighthouse ${'stands. '.repeat(40)}`,
    ),
  ]);
  const [found] = await (await index.search({ query: 'lighthouse', tag: '', year: '' })).next();
  const text = marked(found?.excerpt ?? []);
  expect(text).toMatch(/^…( ?\b\w+\b.* )?A \[lighthouse\] .*stands\.? ?…$/);
  expect(text.length).toBeLessThan(160);
});

test('results come in pages, and a count that is not sure says so', async () => {
  const documents = Array.from({ length: 25 }, (_, number) =>
    documentOf(`${number}`, number % 5 === 0 ? '信頼。頼性。' : '信頼性。'),
  );
  const { index, asked } = await indexOf(documents);
  const search = await index.search({ query: '信頼性', tag: '', year: '' });
  expect([search.count, search.isCounted]).toEqual([25, false]);
  expect(await search.next()).toHaveLength(10);
  expect(asked.filter((path) => /\/d\d/.test(path)).length).toBeLessThan(16);
  expect(await search.next()).toHaveLength(10);
  expect(await search.next()).toHaveLength(0);
  expect([search.count, search.isCounted, search.hasMore]).toEqual([20, true, false]);
});

test('what could not be loaded is asked for again', async () => {
  const { index: whole } = await indexOf([documentOf('a', '海')]);
  let fails = true;
  const index = new SearchIndex(whole.root, async () => {
    if (fails) throw new Error('offline');
    throw new Error('asked again');
  });
  const search = () => index.search({ query: '海', tag: '', year: '' });
  await expect(search()).rejects.toThrow('offline');
  fails = false;
  await expect(search()).rejects.toThrow('asked again');
});

test('no documents, no results', async () => {
  const { index } = await indexOf([]);
  expect((await index.search({ query: 'a', tag: '', year: '' })).count).toBe(0);
});
