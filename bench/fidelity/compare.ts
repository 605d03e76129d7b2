import path from 'node:path';
import { type Difference, differencesBetween, withLoadersOnce } from './differences.ts';
import { type Item, type Kind, kinds } from './inventory.ts';
import { pageItems } from './page-items.ts';
import type { Pages } from './pages.ts';
import { rules } from './rules.ts';
import { sourceItems } from './source-items.ts';
import { readSourcePosts, type SourceOptions, type SourcePost } from './source-posts.ts';

/** A difference of a post. */
export interface FoundDifference extends Difference {
  /** The post's file, below the folder of posts. */
  file: string;
  /** Why it is to be so, where a rule says it. */
  reason: string | undefined;
}

/** How the posts of a folder compare with their pages. */
export interface Comparison {
  /** Posts that are to have a page. */
  posts: number;
  /** Drafts, future and expired posts, which are to have none. */
  hidden: number;
  counts: Record<Kind, Pick<Difference, 'inSource' | 'onPage'>>;
  differences: FoundDifference[];
}

/** Compares what stands in the posts of a folder with what stands on their pages. */
export async function compareFolder({
  pages,
  ...options
}: SourceOptions & { pages: Pages }): Promise<Comparison> {
  const posts = await readSourcePosts({
    ...options,
    staticDir: options.staticDir && path.resolve(options.staticDir),
  });
  const differences: FoundDifference[] = [];
  const items: Record<'inSource' | 'onPage', Item[]> = { inSource: [], onPage: [] };
  for (const post of posts) {
    const html = await pages(post.page);
    const source = post.hidden ? [] : withLoadersOnce(sourceItems(post));
    const page = post.hidden || html === undefined ? [] : withLoadersOnce(pageItems(html));
    items.inSource.push(...source);
    items.onPage.push(...page);
    const isPageRight = post.hidden === (html === undefined);
    differences.push(
      ...explained(post, isPageRight ? differencesBetween(source, page) : [wrongPage(post)]),
    );
  }
  const hidden = posts.filter((post) => post.hidden).length;
  return { posts: posts.length - hidden, hidden, counts: countsOf(items), differences };
}

/** No page where there is to be one, or one where there is to be none. */
function wrongPage({ page, hidden }: SourcePost): Difference {
  const [inSource, onPage] = hidden ? [0, 1] : [1, 0];
  return { kind: 'page', key: page, bare: false, inSource, onPage };
}

function explained({ file, markdown }: SourcePost, differences: Difference[]): FoundDifference[] {
  return differences.map((difference) => ({
    file,
    ...difference,
    reason: rules.find((rule) => rule.explains(difference, { markdown, differences }))?.reason,
  }));
}

function countsOf(items: Record<'inSource' | 'onPage', readonly Item[]>): Comparison['counts'] {
  const count = (list: readonly Item[], kind: Kind) =>
    list.filter((item) => item.kind === kind).length;
  const entries = kinds.map((kind) => [
    kind,
    { inSource: count(items.inSource, kind), onPage: count(items.onPage, kind) },
  ]);
  // One entry for each kind.
  return Object.fromEntries(entries) as Comparison['counts'];
}
