import type { Trust } from '../config/trust.ts';
import type { PostAuthor } from './authors.ts';
import type { EncodingFault } from './decode-text.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { PostDate } from './post-date.ts';

/** A file of Markdown on disk, before it is read as a post. */
export interface PostFile {
  /** Path relative to the folder of posts, with `/` between folders. */
  path: string;
  /** Path as problems name it, relative to the folder that the command runs in. */
  shownPath: string;
  /** Absolute path. */
  absolutePath: string;
  /** File name without `.md` and its language, or the folder's for an `index.md`. */
  name: string;
  source: string;
  /** Why the source is not what its author wrote. */
  fault?: EncodingFault;
  /** Files beside an `index.md`, relative to its folder, with `/` between folders. */
  files: string[];
}

/** Why a post is not shown to readers yet, or no longer. */
export type Hidden = 'draft' | 'future' | 'expired';

/** A text with a page of its own: its front matter understood, its Markdown still to be rendered. */
export interface Entry {
  slug: string;
  /** The path of its page, percent-encoded. */
  path: string;
  /** Plain text. */
  title: string;
  lastmod: PostDate | undefined;
  /** A BCP 47 tag. */
  language: string;
  /** Markdown: `description`, else `summary`. */
  description: string | undefined;
  aliases: string[];
  /** Whether it asks for a list of contents; by default it does where headings make one worth while. */
  contents: boolean;
  /** Set only where drafts are built too. */
  hidden: Hidden | undefined;
  /** Whether what could run is taken out of its text. */
  trust: Trust;
  frontMatter: FrontMatter;
  /** Markdown after the front matter. */
  body: string;
  /** The line of the file that the body starts on, counted from 1. */
  bodyLine: number;
  file: PostFile;
}

/** Whether an entry is a post. */
export function isPost(entry: Entry): entry is Post {
  return 'date' in entry;
}

/** An entry with a day, in the order of which posts are listed. */
export interface Post extends Entry {
  date: PostDate;
  /** As the author spelled them, without repetitions. */
  tags: string[];
  series: string[];
  /** Those that it names, else the blog's: at least one. */
  authors: PostAuthor[];
}
