import { termsOfQuery } from './query.ts';

/** A query as the parts of its terms: a word that is whole, `…` after one that may go on. */
function partsOf(query: string): string[][] {
  return termsOfQuery(query).map(({ parts }) =>
    parts.map(({ kind, term }) =>
      kind === 'start' ? `${term}…` : kind === 'word' ? `${term}.` : term,
    ),
  );
}

test.each([
  ['リポジトリ', [['リポ', 'ポジ', 'ジト', 'トリ']]],
  ['海', [['海']]],
  ['海と', [['海と']]],
  ['ＡＷＳ', [['aws…']]],
  ['AWS Lambda', [['aws…'], ['lambda…']]],
  ['AWS　Lambda', [['aws…'], ['lambda…']]],
  ['"build adapter"', [['build.', 'adapter…']]],
  ['"build ad', [['build.', 'ad…']]],
  ['next.js', [['next.', 'js…']]],
  ['S3バケット', [['s3.', 'バケ', 'ケッ', 'ット']]],
  ['日本語のMarkdown', [['日本', '本語', '語の', 'markdown…']]],
  ['c++', [['c.']]],
  ['한국어', [['한국', '국어']]],
  ['', []],
  ['！？ ☕ "', []],
])('%s asks for %j', (query, parts) => {
  expect(partsOf(query)).toEqual(parts);
});

test.each([
  ['海', true],
  ['海と', true],
  ['信頼性', false],
  ['aws', true],
  ['next.js', false],
  ['c++', false],
])('that the index alone can tell of %s: %s', (query, isExact) => {
  expect(termsOfQuery(query).map((term) => term.isExact)).toEqual([isExact]);
});

test('of a long run, some pairs are looked up, the first and the last among them', () => {
  const [{ parts = [] } = {}] = termsOfQuery('記事を探すための索引をつくる方法');
  expect(parts).toHaveLength(6);
  expect(parts.map(({ term }) => term)).toEqual(expect.arrayContaining(['記事', '方法']));
});
