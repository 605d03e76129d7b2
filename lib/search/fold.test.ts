import { fold, foldText, foldWithOrigins, inHiragana, inKatakana } from './fold.ts';

test.each([
  ['full width', 'ＡＷＳ　１２３', 'aws 123'],
  ['half width', 'ﾃﾞｰﾀﾍﾞｰｽ', 'データベース'],
  ['NFD', 'カ\u3099イト\u3099', 'ガイド'],
  ['upper case', 'GitHub', 'github'],
  ['marks on Latin letters stay', 'Café', 'café'],
  ['circled and squared', '① ㌔ ㈱', '1 キロ (株)'],
  ['a ligature', 'ﬁle', 'file'],
  ['compatibility ideographs', '\uf9dc', '隆'],
  ['what is invisible', 'co\u00adoperate\u200b', 'cooperate'],
  ['hiragana and katakana stay apart', 'さいサイ', 'さいサイ'],
  ['Korean in parts', '\u1112\u1161\u11ab', '한'],
])('%s: %s is %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['S3 バケット', 's3バケット'],
  ['日本語の AWS と GCP', '日本語のawsとgcp'],
  ['two words', 'two words'],
  ['東京 都', '東京 都'],
  ['一行\nnext', '一行\nnext'],
])('in a text, %j is %j: spaces between scripts are of no account', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['これはﾃﾞｰﾀです', 'データ', 'ﾃﾞｰﾀ'],
  ['use S3 バケット here', 's3バケット', 'S3 バケット'],
  ['㈱カブ', 'カブ', 'カブ'],
  ['𠮷野家のＡ', 'a', 'Ａ'],
])('in %j, %j is found as %j', (text, looked, shown) => {
  const { folded, originOf } = foldWithOrigins(text);
  expect(folded).toBe(foldText(text));
  const place = folded.indexOf(looked);
  expect(text.slice(originOf(place), originOf(place + looked.length)).trimEnd()).toBe(shown);
});

test('kana change into each other', () => {
  expect(inHiragana('リポジトリ ヴァ ー')).toBe('りぽじとり ゔぁ ー');
  expect(inKatakana('りぽじとり ゔぁ ー')).toBe('リポジトリ ヴァ ー');
});
