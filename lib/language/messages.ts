import type { Language } from '../config/languages.ts';

export type { Language } from '../config/languages.ts';

/** The words of the interface, a function where a word holds something. */
export interface Messages {
  /** The BCP 47 tag of the words themselves. */
  language: Language;
  skipToText: string;
  navigation: string;
  archive: string;
  tags: string;
  feed: string;
  /** Above a feed that is opened in a browser. */
  feedHint: string;
  newestPosts: string;
  allPosts: string;
  published: string;
  updated: string;
  translations: string;
  readIn(language: string): string;
  contents: string;
  newer: string;
  older: string;
  neighbours: string;
  relatedPosts: string;
  wholeSeries: string;
  edit: string;
  shareOn(place: string): string;
  author: string;
  website: string;
  part(number: number, count: number): string;
  source: string;
  readingTime(minutes: number): string;
  oldPost(years: number): string;
  posts(count: number): string;
  taggedPosts(tag: string): string;
  seriesNamed(name: string): string;
  pages: string;
  page(number: number, last: number): string;
  previousPage: string;
  nextPage: string;
  notFound: string;
  notFoundAdvice: string;
  noPosts: string;
  problems: string;
  hidden: Record<'draft' | 'future' | 'expired', string>;
  comments: string;
  loadComments: string;
  scheme: string;
  schemes: Record<'system' | 'light' | 'dark', string>;
  search: {
    title: string;
    field: string;
    button: string;
    tag: string;
    anyTag: string;
    year: string;
    anyYear: string;
    shortcut: string;
    withoutScript: string;
    /** What the script says; `{count}` and `{query}` stand for theirs. */
    browser: Record<
      | 'one'
      | 'many'
      | 'atMost'
      | 'none'
      | 'noneSoFar'
      | 'corrected'
      | 'searching'
      | 'failed'
      | 'more',
      string
    >;
  };
  /** What scripts say in a reader's browser. */
  browser: { copy: string; copied: string; notCopied: string };
  /** What is added to the text of a post. */
  article: {
    footnotes: string;
    backToText(reference: number, repetition: number): string;
    headingLink: string;
    table: string;
    frameTitle(provider: string): string;
    openOriginal(place: string): string;
    load(place: string): string;
    enlarge(description: string): string;
    close: string;
    diagram: string;
    diagramSource: string;
    formula: string;
    alerts: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>;
  };
}

/** A name before Japanese: a space follows letters of other scripts. */
function spaced(name: string): string {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(name)
    ? name
    : `${name} `;
}

const ja: Messages = {
  language: 'ja',
  skipToText: '本文へ',
  navigation: 'サイト内',
  archive: '記事一覧',
  tags: 'タグ',
  feed: 'フィード',
  feedHint:
    'これはフィードです。このページのアドレスをフィードリーダーに登録すると、新しい記事が届きます。',
  newestPosts: '新しい記事',
  allPosts: 'すべての記事',
  published: '公開',
  updated: '更新',
  translations: 'ほかの言語',
  readIn: (language) => `${spaced(language)}で読む`,
  contents: '目次',
  newer: '次の記事',
  older: '前の記事',
  neighbours: '前後の記事',
  relatedPosts: '関連する記事',
  wholeSeries: '連載のページへ',
  edit: 'この記事を直す',
  shareOn: (place) => `${spaced(place)}で共有`,
  author: '著者',
  website: 'ウェブサイト',
  part: (number, count) => `全${count}回の${number}回目`,
  source: 'Markdown で読む',
  readingTime: (minutes) => `${minutes}分で読めます`,
  oldPost: (years) =>
    `最後に手を入れてから${years}年以上たった記事です。今とは違うところがあるかもしれません。`,
  posts: (count) => `${count}件`,
  taggedPosts: (tag) => `「${tag}」の記事`,
  seriesNamed: (name) => `連載「${name}」`,
  pages: 'ページ',
  page: (number, last) => `${number} / ${last} ページ`,
  previousPage: '新しい記事へ',
  nextPage: '古い記事へ',
  notFound: 'ページが見つかりません',
  notFoundAdvice:
    'アドレスが変わったか、記事が取り下げられたのかもしれません。検索、記事一覧、タグから探してみてください。',
  noPosts: 'まだ記事がありません。npm run new -- "題名" で最初の記事を書き始められます。',
  problems: '直すところ',
  hidden: { draft: '下書き', future: '公開前', expired: '公開終了' },
  comments: 'コメント',
  loadComments: 'コメントを GitHub Discussions から読み込む',
  scheme: '配色',
  schemes: { system: '端末に合わせる', light: '明るい', dark: '暗い' },
  search: {
    title: '検索',
    field: '探す言葉',
    button: '検索',
    tag: 'タグ',
    anyTag: 'すべてのタグ',
    year: '年',
    anyYear: 'すべての年',
    shortcut: '「/」キーでどのページからも検索を開く',
    withoutScript:
      '検索には JavaScript が要ります。使えないときは、記事の一覧からブラウザーのページ内検索で探せます。',
    browser: {
      one: '1件見つかりました',
      many: '{count}件見つかりました',
      atMost: '約{count}件見つかりました',
      none: '「{query}」は見つかりませんでした。言葉を短くするか、別の言葉で試してください。',
      noneSoFar: '「{query}」はまだ見つかっていません。',
      corrected: '「{query}」で探しました。',
      searching: '探しています…',
      failed: '検索の索引を読み込めませんでした。通信を確かめて、もう一度試してください。',
      more: 'さらに探す',
    },
  },
  browser: {
    copy: 'コピー',
    copied: 'コピーしました',
    notCopied: 'コピーできませんでした',
  },
  article: {
    footnotes: '脚注',
    backToText: (reference, repetition) =>
      `脚注${reference}の${repetition > 1 ? `${repetition}番目の` : ''}参照元へ戻る`,
    headingLink: 'この見出しへのリンク',
    table: '表',
    frameTitle: (provider) => `${spaced(provider)}の埋め込み`,
    openOriginal: (place) => `${spaced(place)}で開く`,
    load: (place) => `${spaced(place)}から読み込む`,
    enlarge: (description) => `画像を拡大${description && `：${description}`}`,
    close: '閉じる',
    diagram: '図',
    diagramSource: '図のもとの文',
    formula: '数式',
    alerts: { note: '補足', tip: 'ヒント', important: '重要', warning: '警告', caution: '注意' },
  },
};

const en: Messages = {
  language: 'en',
  skipToText: 'Skip to the text',
  navigation: 'Site',
  archive: 'Archive',
  tags: 'Tags',
  feed: 'Feed',
  feedHint:
    'This is a feed. Give the address of this page to a feed reader, and new posts will come to you.',
  newestPosts: 'Newest posts',
  allPosts: 'All posts',
  published: 'Published',
  updated: 'Updated',
  translations: 'Other languages',
  readIn: (language) => `Read in ${language}`,
  contents: 'Contents',
  newer: 'Next',
  older: 'Previous',
  neighbours: 'Neighbouring posts',
  relatedPosts: 'Related posts',
  wholeSeries: 'The page of the series',
  edit: 'Edit this post',
  shareOn: (place) => `Share on ${place}`,
  author: 'By',
  website: 'Website',
  part: (number, count) => `Part ${number} of ${count}`,
  source: 'Read as Markdown',
  readingTime: (minutes) => `${minutes} min read`,
  oldPost: (years) =>
    `This post has not changed for more than ${years} ${years === 1 ? 'year' : 'years'}. Some of it may no longer hold.`,
  posts: (count) => `${count} ${count === 1 ? 'post' : 'posts'}`,
  taggedPosts: (tag) => `Posts about ${tag}`,
  seriesNamed: (name) => `Series: ${name}`,
  pages: 'Pages',
  page: (number, last) => `Page ${number} of ${last}`,
  previousPage: 'Newer posts',
  nextPage: 'Older posts',
  notFound: 'There is no such page',
  notFoundAdvice:
    'Its address may have changed, or the post was taken down. The search, the archive and the tags may help.',
  noPosts: 'There are no posts yet. npm run new -- "Title" begins the first one.',
  problems: 'To mend',
  hidden: { draft: 'Draft', future: 'Not yet due', expired: 'Expired' },
  comments: 'Comments',
  loadComments: 'Load the comments from GitHub Discussions',
  scheme: 'Colour scheme',
  schemes: { system: 'System', light: 'Light', dark: 'Dark' },
  search: {
    title: 'Search',
    field: 'Words to look for',
    button: 'Search',
    tag: 'Tag',
    anyTag: 'Any tag',
    year: 'Year',
    anyYear: 'Any year',
    shortcut: 'The / key opens the search from any page',
    withoutScript:
      'Searching needs JavaScript. Without it, look through the list of posts with the search of your browser.',
    browser: {
      one: '1 found',
      many: '{count} found',
      atMost: 'About {count} found',
      none: 'Nothing found for “{query}”. Try fewer or other words.',
      noneSoFar: 'Nothing found for “{query}” so far.',
      corrected: 'Searched for “{query}”.',
      searching: 'Searching…',
      failed: 'The index of the search could not be loaded. Check your connection and try again.',
      more: 'Look for more',
    },
  },
  browser: { copy: 'Copy', copied: 'Copied', notCopied: 'It could not be copied' },
  article: {
    footnotes: 'Footnotes',
    backToText: (reference, repetition) =>
      `Back to reference ${reference}${repetition > 1 ? `-${repetition}` : ''}`,
    headingLink: 'Link to this heading',
    table: 'Table',
    frameTitle: (provider) => `Embedded from ${provider}`,
    openOriginal: (place) => `Open on ${place}`,
    load: (place) => `Load from ${place}`,
    enlarge: (description) => `Enlarge${description && `: ${description}`}`,
    close: 'Close',
    diagram: 'Diagram',
    diagramSource: 'Source of the diagram',
    formula: 'Formula',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },
};

/** The interface in each language. */
export const messages: Record<Language, Messages> = { ja, en };

/** The words for a text in a language given as a BCP 47 tag; those of the site where it has none. */
export function messagesFor(tag: string, fallback: Language): Messages {
  return tag.startsWith('ja') ? ja : tag.startsWith('en') ? en : messages[fallback];
}
