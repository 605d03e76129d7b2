import type { Arguments } from './call.ts';
import type { KnownPosts } from './known-posts.ts';

/** A call with all that it was given. */
export interface FilledCall {
  notation: 'hugo' | 'liquid' | 'zenn';
  name: string;
  arguments: Arguments;
  /** What stands between the call and its closing one; nothing where there is none. */
  content: string | undefined;
}

/** What becomes of a call. */
export type Output =
  /** Words, or an address inside a link or an attribute. */
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string }
  /** What stands before and after the content, which stays Markdown of the post. */
  | { kind: 'around'; as: 'html' | 'markdown'; before: string; after: string }
  /** Markdown that stands in the place of the call. */
  | { kind: 'markdown'; markdown: string }
  | { kind: 'code'; code: string; language: string | undefined; meta: string | undefined }
  /** The content alone, in which calls are text. */
  | { kind: 'content' }
  /**
   * The call can't be run: what is wrong, and what to write. It is shown as it stands; as the
   * address of a link, `instead`.
   */
  | { kind: 'fault'; rule: string; message: string; instead?: string };

/** What calls may ask of the site and the post. */
export interface Surroundings {
  /** Resolves what names a post or a file: see `ArticleOptions`. */
  links: { resolve(target: string): string | undefined };
  posts: KnownPosts;
  /** A value of the front matter or the site, by its name with dots between levels. */
  parameter(name: string): string | undefined;
}

/** What a name stands for. */
export interface Shortcode {
  /** The kind of its content; none for one that has no closing call. */
  content?: 'markdown' | 'verbatim';
  /** Whether it does without its content. */
  contentOptional?: boolean;
  output(call: FilledCall, surroundings: Surroundings): Output;
}

/** An output for a call whose arguments are missing or wrong. */
export function argumentFault(message: string): Output {
  return { kind: 'fault', rule: 'shortcode-argument', message };
}
