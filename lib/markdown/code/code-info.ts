import { grammarOf, languageOfFile } from './code-language.ts';
import { type CodeOptions, isOption, readCodeOptions } from './code-options.ts';

/** What an author says of a block of code behind its fence. */
export interface CodeInfo
  extends Pick<CodeOptions, 'title' | 'marks' | 'wraps' | 'isDiff' | 'id' | 'classNames'> {
  /** As it was typed, without file name and options; empty where there is none. */
  language: string;
  /** Where the title leads to. */
  address: string | undefined;
  /** The number of the first line, where lines have numbers. */
  firstNumber: number | undefined;
}

/** What an info string begins with. */
interface Beginning {
  language: string;
  isDiff: boolean;
  /** What stands behind the colon of `lang:file`; empty where it is left open. */
  file: string | undefined;
  rest: string;
}

/** More UTF-16 code units than this are no info string. */
const longestInfo = 1_000;

/** A language, a colon and a file, which ends where options in braces begin. */
const beginning = /^([^\s{:,=?]*)(?::((?:[^\s{]|\{(?!\s*[\d.#]|[^}]*[=:]))*))?/;

/**
 * Reads an info string: that of Hugo (`go {hl_lines=[1,"3-5"]}`), Docusaurus (`js {1,3-5} title="a"`),
 * VitePress (`ts:line-numbers {1}`), Zenn and Qiita (`diff js:a.js`, `diff_js:a.js`), Hexo and
 * Octopress (`ruby A title https://example.com`), Pandoc (`{.python .numberLines}`) and their like.
 * What it does not know it leaves out.
 */
export function parseCodeInfo(info: string): CodeInfo {
  const { language, file, rest, ...head } = beginningOf(info.trim().slice(0, longestInfo));
  const options = readCodeOptions(rest);
  const isFile = file === undefined && grammarOf(language) === undefined && /[./]/.test(language);
  const ofFile = isFile ? languageOfFile(language) : undefined;
  const title = options.title ?? (ofFile ? language : titleOf(file, options));
  const isNamedDiff = language.toLowerCase() === 'diff' && options.language !== undefined;
  const [className = ''] = options.classNames;
  // Pandoc's classes and R's braces begin with the language.
  const isInClass = language === '' && className !== '' && grammarOf(className) !== undefined;
  const inBraces = options.wordsInBraces.find((word) => grammarOf(word) !== undefined);
  return {
    language:
      (isNamedDiff ? options.language : ofFile) ||
      language ||
      options.language ||
      (isInClass ? className : inBraces) ||
      (title === undefined ? undefined : languageOfFile(title)) ||
      '',
    isDiff: head.isDiff || isNamedDiff || (options.isDiff && language !== ''),
    title,
    address: title === undefined ? undefined : options.address,
    firstNumber: options.numbers ? options.start : undefined,
    marks: options.marks,
    wraps: options.wraps,
    id: options.id,
    classNames: isInClass ? options.classNames.slice(1) : options.classNames,
  };
}

function beginningOf(text: string): Beginning {
  const [whole = '', language = '', file] = beginning.exec(text) ?? [];
  const rest = text.slice(whole.length);
  // `title="a"` alone.
  if (file === undefined && rest.startsWith('=')) return noLanguage(text);
  if (file === undefined && language.toLowerCase() === 'diff' && /^\s/.test(rest)) {
    const inner = beginningOf(rest.trimStart());
    if (inner.language !== '' && grammarOf(inner.language)) return { ...inner, isDiff: true };
  }
  const ofDiff = /^diff[-_](.+)$/i.exec(language)?.[1];
  const isDiff = ofDiff !== undefined;
  // `ts:line-numbers`, `js:title=a.js`
  const isOptionInFile = file !== undefined && isOption(/^[^={]*/.exec(file)?.[0] ?? '');
  return {
    language: ofDiff ?? language,
    isDiff,
    file: isOptionInFile ? undefined : file,
    rest: isOptionInFile ? text.slice(language.length) : rest,
  };
}

function noLanguage(rest: string): Beginning {
  return { language: '', isDiff: false, file: undefined, rest };
}

/** The title that is not said to be one: a file behind the language, or words that name something. */
function titleOf(file: string | undefined, { words, address }: CodeOptions): string | undefined {
  const [first = ''] = words;
  const isTitle =
    address !== undefined ||
    /^\p{Lu}|^[^\p{ASCII}]/u.test(first) ||
    /^[\w@.~\\/-]*[\w-]\.[a-z]\w{0,9}$/i.test(first);
  const ofWords = isTitle || file !== undefined ? words.join(' ') : '';
  // A name may have spaces: `js:my notes.js`.
  const isWhole = file !== undefined && /\.\w+$/.test(file);
  return (isWhole ? file : [file, ofWords].filter(Boolean).join(' ')) || undefined;
}
