import { posix } from 'node:path';
import { isLanguage, type Language } from '../config/languages.ts';

/** What the path of a file says of its post. */
export interface PostName {
  /** The name of the file without its endings, or of the folder for an `index.md`. */
  name: string;
  /** The language that the name ends in, as in `hello.en.md` and `hello/index.en.md`. */
  language: Language | undefined;
  /** The folder whose files are the post's, for an `index.md`. */
  bundle: string | undefined;
}

/** Takes the path of a file of Markdown apart, as Hugo does. `/` stands between folders. */
export function postNameOf(path: string): PostName {
  const base = posix.basename(path, '.md');
  const ending = /\.([^.]+)$/.exec(base)?.[1];
  const language = isLanguage(ending) ? ending : undefined;
  const name = language === undefined ? base : base.slice(0, -language.length - 1);
  const folder = posix.dirname(path);
  const bundle = name === 'index' && folder !== '.' ? folder : undefined;
  return { name: bundle === undefined ? name : posix.basename(bundle), language, bundle };
}
