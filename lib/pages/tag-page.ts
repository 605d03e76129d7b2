import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import type { Term } from '../posts/taxonomy.ts';
import { comparablePath } from '../urls.ts';
import { countPages, type PageOfPosts, pageOf } from './page-of-posts.ts';

/** A page of a tag's posts. */
export interface TagPage extends PageOfPosts {
  tag: Term<Post>;
}

/** A page of a tag by its key as it stands in an address, or nothing where there is none. */
export async function loadTagPage(
  encodedKey: string,
  number: number,
): Promise<TagPage | undefined> {
  const { tagByKey } = await loadSoundCollection();
  const tag = tagByKey.get(comparablePath(encodedKey));
  const page = tag && (await pageOf(tag.posts, number));
  return page && { tag, ...page };
}

/** The keys of all tags with the numbers of their pages. */
export async function listTagPages(): Promise<{ key: string; number: number }[]> {
  const { tags } = await loadSoundCollection();
  return tags.flatMap(({ key, posts }) =>
    Array.from({ length: countPages(posts.length) }, (_, index) => ({ key, number: index + 1 })),
  );
}
