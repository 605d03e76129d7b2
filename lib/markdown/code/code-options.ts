/** What a line of code may be beside its text. */
export type LineMark = 'marked' | 'inserted' | 'deleted' | 'focused';

/** Lines from the first to the last one. They count from 1. */
export interface MarkedLines {
  mark: LineMark;
  first: number;
  last: number;
}

/** What the options of a fence say. */
export interface CodeOptions {
  title: string | undefined;
  language: string | undefined;
  /** Whether lines have numbers. */
  numbers: boolean;
  /** The number of the first line. */
  start: number;
  marks: MarkedLines[];
  /** Whether long lines go on in the next one. */
  wraps: boolean;
  /** Whether each line stands behind a `+`, a `-` or a space. */
  isDiff: boolean;
  id: string | undefined;
  classNames: string[];
  address: string | undefined;
  /** Words that are no option, and come before an address. */
  words: string[];
  /** Words in braces that are no option. */
  wordsInBraces: string[];
}

type Option = LineMark | 'title' | 'language' | 'numbers' | 'start' | 'wraps' | 'id' | 'class';

/** What an option is called, in lower case and without `-` and `_`. */
const optionNames = new Map<string, Option>([
  ['title', 'title'],
  ['filename', 'title'], // Nextra
  ['file', 'title'],
  ['caption', 'title'], // rehype-pretty-code, Sphinx
  ['name', 'title'], // Zola
  ['lang', 'language'], // Starlight: `diff lang="js"`
  ['hllines', 'marked'], // Hugo, Zola
  ['marklines', 'marked'], // Jekyll
  ['mark', 'marked'], // Starlight, Hexo, Octopress
  ['highlight', 'marked'],
  ['emphasizelines', 'marked'], // Sphinx
  ['ins', 'inserted'], // Starlight
  ['del', 'deleted'],
  ['focus', 'focused'],
  ['linenos', 'numbers'], // Hugo, Jekyll, Octopress, Zola
  ['linenumber', 'numbers'], // Hexo
  ['linenumbers', 'numbers'], // VitePress
  ['showlinenumbers', 'numbers'], // Docusaurus, Nextra, Starlight
  ['numberlines', 'numbers'], // Gatsby, Pandoc
  ['linenostart', 'start'], // Hugo, Zola
  ['startlinenumber', 'start'], // Starlight
  ['startfrom', 'start'], // Pandoc
  ['firstline', 'start'], // Hexo
  ['start', 'start'], // Octopress
  ['wrap', 'wraps'], // Starlight
  ['id', 'id'],
  ['class', 'class'],
]);

const quoted = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'`;
const list = String.raw`\[(?:${quoted}|[^\[\]"'])*\]`;
const braces = String.raw`\{(?:${quoted}|[^{}"'])*\}`;
const piece = new RegExp(
  [
    String.raw`(?<address>https?:\/\/\S+)`,
    // `title="a"`, `mark:1`, `showLineNumbers{5}`
    String.raw`:?(?<name>[a-z][\w-]*)(?:\s*(?<sign>[=:])\s*|(?=\{))(?<value>${quoted}|${list}|${braces}|[^\s,{}]*)`,
    `\\{(?<braced>(?:${quoted}|[^{}"'])*)\\}`,
    `(?<list>${list})`,
    quoted,
    String.raw`(?<word>[^\s,]+)`,
  ].join('|'),
  'gi',
);
const range = /^(\d+)(?:(?:-|\.\.)(\d+))?$/;

/** Reads what stands in an info string behind the language. What is no option is no fault. */
export function readCodeOptions(source: string): CodeOptions {
  const options: CodeOptions = {
    title: undefined,
    language: undefined,
    numbers: false,
    start: 1,
    marks: [],
    wraps: false,
    isDiff: false,
    id: undefined,
    classNames: [],
    address: undefined,
    words: [],
    wordsInBraces: [],
  };
  readPieces(source, options, false);
  return options;
}

/** Whether a word is an option by itself. */
export function isOption(word: string): boolean {
  return optionNames.has(plainName(word).replace(/^no/, ''));
}

function readPieces(source: string, options: CodeOptions, inBraces: boolean): void {
  // `hl_lines=8 15-17`: ranges belong to the option that they follow.
  let listed: LineMark | undefined;
  for (const { 0: whole, groups = {} } of source.matchAll(piece)) {
    const { address, name = '', sign, value = '', braced, word } = groups;
    const option = optionNames.get(plainName(name));
    const isRange = word !== undefined && range.test(word);
    if (isRange && (inBraces || listed)) {
      addRanges(word, listed ?? 'marked', options);
      continue;
    }
    listed = undefined;
    if (address !== undefined) options.address ??= address;
    else if (option !== undefined) {
      setOption(option, value, options);
      if (isLineMark(option)) listed = option;
    } else if (braced !== undefined) readPieces(braced, options, true);
    else if (groups.list !== undefined && !inBraces) readList(groups.list, options);
    else if (word !== undefined || sign === ':') readWord(whole, options, inBraces);
  }
}

function setOption(option: Option, value: string, options: CodeOptions): void {
  const isOff = /^["']?(?:false|off|no|none)["']?$/i.test(value);
  const number = /^["'{]?(\d{1,9})["'}]?$/.exec(value)?.[1];
  if (isLineMark(option)) addRanges(value, option, options);
  else if (option === 'title') options.title ??= titleOf(value);
  else if (option === 'language') options.language = titleOf(value);
  else if (option === 'id') options.id = titleOf(value);
  else if (option === 'class')
    options.classNames.push(...(titleOf(value) ?? '').split(/\s+/).filter(Boolean));
  else if (option === 'wraps') options.wraps = !isOff;
  else {
    if (option === 'numbers') options.numbers = !isOff;
    if (number !== undefined) options.start = Number(number);
  }
}

/** `[a.js]` is a title, `[1,3-5]` are lines. */
function readList(list: string, options: CodeOptions): void {
  if (/^\[[\d\s,.-]*\]$/.test(list)) addRanges(list, 'marked', options);
  else options.title ??= titleOf(list);
}

function readWord(word: string, options: CodeOptions, inBraces: boolean): void {
  const name = plainName(word);
  const option = optionNames.get(name.replace(/^no/, ''));
  if (option === 'numbers' || option === 'wraps') options[option] = !name.startsWith('no');
  else if (name === 'diff' && word === name) options.isDiff = true;
  else if (inBraces && word.startsWith('.')) options.classNames.push(word.slice(1));
  else if (inBraces && word.startsWith('#')) options.id ??= word.slice(1);
  else if (inBraces) options.wordsInBraces.push(word);
  else if (options.address === undefined) options.words.push(word);
}

function addRanges(value: string, mark: LineMark, { marks }: CodeOptions): void {
  // Starlight marks words by the same option.
  if (/[^\d\s,;.\-"'[\]{}]/.test(value)) return;
  for (const part of value.replace(/["'[\]{}]/g, ' ').split(/[\s,;]+/)) {
    const [, first, last = first] = range.exec(part) ?? [];
    if (first !== undefined) marks.push({ mark, first: Number(first), last: Number(last) });
  }
}

function isLineMark(option: Option): option is LineMark {
  return ['marked', 'inserted', 'deleted', 'focused'].includes(option);
}

function plainName(word: string): string {
  return word.toLowerCase().replace(/^[:.]|[-_]/g, '');
}

/** A value without what encloses it. */
function titleOf(value: string): string | undefined {
  const inner = value.replace(/^\{(.*)\}$|^\[(.*)\]$/, '$1$2').trim();
  return (
    inner
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/\\(["'\\])/g, '$1')
      .trim() || undefined
  );
}
