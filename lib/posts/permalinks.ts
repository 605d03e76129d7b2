import { type PlaceholderName, partsOfPattern } from '../config/permalink-pattern.ts';
import { comparablePath } from '../urls.ts';
import { placeholders, severalSegments, word } from './permalink-placeholders.ts';
import type { Post } from './post.ts';

/** One redirect for many posts: those whose slug can be told from their former paths. */
export interface PermalinkRule {
  /** A pattern of path-to-regexp. */
  source: string;
  /** The slug that it gives, with the parameters of `source`. */
  slug: string;
  /** Whether it gives the slug of a post. */
  covers(post: Post): boolean;
}

/**
 * The paths that a post had on the old site: the one in its own front matter, `url` in Hugo and
 * `permalink` in Jekyll and Hexo, else one by each pattern. Decoded, in NFC, without a slash at the
 * end.
 */
export function formerPaths(post: Post, patterns: readonly string[]): string[] {
  const own = ownFormerPath(post);
  const mine = own === undefined ? patterns : [`/${comparablePath(own)}`];
  return mine.map((pattern) => pathBy(pattern, post));
}

/** The path on the old site that a post names itself, as it is written there. */
export function ownFormerPath({ frontMatter }: Post): string | undefined {
  const own = [frontMatter.url, frontMatter.permalink].find(
    (value) => typeof value === 'string' && value !== '' && !/^[a-z]+:\/\//i.test(value),
  );
  return typeof own === 'string' ? own : undefined;
}

/** What paths by a pattern look like. */
export function permalinkShape(pattern: string): RegExp {
  const shape = partsOfPattern(pattern)
    .map((part) => ('text' in part ? escaped(part.text) : shapeOf(part.placeholder)))
    .join('');
  return new RegExp(`^${shape.replace(/\/$/, '')}$`, 'u');
}

/**
 * The rule that gives the slugs of the most posts from their former paths; nothing where it would
 * be of a single post, or of none.
 *
 * In: `/blog/:year/:month/:filename/` and posts whose slug is the name of their file.
 * Out: `/blog/:year(\d{4})/:month(\d{2})/:filename([^/.]+)` → `:filename`.
 */
export function permalinkRule(pattern: string, posts: readonly Post[]): PermalinkRule | undefined {
  const names = namesIn(pattern);
  const isClear =
    new Set(names).size === names.length &&
    names.every((name) => shapeOf(name) !== severalSegments);
  if (!isClear) return undefined;
  const shape = permalinkShape(pattern);
  const isByPattern = (post: Post, path: string) =>
    shape.test(path) && formerPaths(post, [pattern])[0] === path;
  const dated = (['year', 'month', 'day'] as const).every((name) => names.includes(name));
  const rules = names
    .filter((name) => shapeOf(name) === word)
    // Jekyll's files begin with their date, which stays in the slug.
    .flatMap((name) => [`:${name}`, ...(dated ? [`:year-:month-:day-:${name}`] : [])])
    .map((slug) => {
      const covers = (post: Post) =>
        filled(slug, post) === post.slug && isByPattern(post, pathBy(pattern, post));
      return { source: sourceOf(pattern), slug, covers, count: posts.filter(covers).length };
    });
  const most = Math.max(...rules.map(({ count }) => count));
  return most > 1 ? rules.find(({ count }) => count === most) : undefined;
}

function namesIn(pattern: string): PlaceholderName[] {
  return partsOfPattern(pattern).flatMap((part) =>
    'placeholder' in part ? [part.placeholder] : [],
  );
}

/** A pattern with what its placeholders stand for. */
export function filled(pattern: string, post: Post): string {
  return partsOfPattern(pattern)
    .map((part) => ('text' in part ? part.text : placeholders[part.placeholder].of(post)))
    .join('');
}

/** Without what servers leave out: an empty segment, and a slash or `index.html` at the end. */
function pathBy(pattern: string, post: Post): string {
  const path = filled(pattern, post).replace(/\/+/g, '/');
  return path.replace(/\/(?:index\.html?)?$/, '').normalize('NFC');
}

function shapeOf(placeholder: PlaceholderName): string {
  return placeholders[placeholder].shape;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function sourceOf(pattern: string): string {
  const source = partsOfPattern(pattern).map((part) =>
    'text' in part
      ? encodeURI(part.text).replace(/[()*+?:{}]/g, '\\$&')
      : `:${part.placeholder}(${shapeOf(part.placeholder)})`,
  );
  return source.join('').replace(/\/$/, '');
}
