import type { Trust } from '../config/trust.ts';
import type { PostAuthor } from './authors.ts';
import type { EncodingFault } from './decode-text.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import type { PostDate } from './post-date.ts';

/** A file of Markdown on disk, before it is read as a post or a plain page. */
export interface PostFile {
  /** Path relative to the folder of posts, with `/` between folders. */
  path: string;
  /** Path as problems name it, relative to the folder that the command runs in. */
  shownPath: string;
  /** Absolute path. */
  absolutePath: string;
  /** File name without `.md`, or the folder's for an `index.md`. */
  name: string;
  source: string;
  /** Why the source is not what its author wrote. */
  fault?: EncodingFault;
  /** Files beside an `index.md`, relative to its folder, with `/` between folders. */
  files: string[];
}

/** Why a text is not shown to readers yet, or no longer. */
export type Hidden = 'draft' | 'future' | 'expired';

/** A text for readers, a post or a plain page: its front matter understood, its Markdown still to be rendered. */
export interface Writing {
  /** Its path on the site, percent-encoded. */
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

/** A post: what stands in lists and feeds, by its date. */
export interface Post extends Writing {
  slug: string;
  date: PostDate;
  /** As the author spelled them, without repetitions. */
  tags: string[];
  series: string[];
  /** Those that it names, else the blog's: at least one. */
  authors: PostAuthor[];
}

/** A page of its own, such as `/about`, which is in no list of posts and no feed. */
export interface PlainPage extends Writing {
  /** The one part of its address. */
  name: string;
}

/** Tells posts from plain pages. */
export function isPost(writing: Writing | Post): writing is Post {
  return 'slug' in writing;
}
