import type { Post } from '../posts/post.ts';
import { loadSoundCollection } from '../posts/source.ts';
import type { Term } from '../posts/taxonomy.ts';
import { comparablePath, tagPath } from '../urls.ts';
import { pagesToRender } from './kept-pages.ts';
import { countPages, type PageOfPosts, pageOf } from './page-of-posts.ts';
import { tagMetadata } from './tag-metadata.ts';

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

/** The keys of tags whose first page is not kept. */
export async function tagsToRender(): Promise<{ tag: string }[]> {
  const { tags } = await loadSoundCollection();
  return pagesToRender(
    '/blog/tags/[tag]',
    tags.map(({ key }) => renderable(key, 1, { tag: key })),
  );
}

/** The keys of tags with the numbers of their further pages that are not kept. */
export async function furtherTagPagesToRender(): Promise<{ tag: string; page: string }[]> {
  const { tags } = await loadSoundCollection();
  return pagesToRender(
    '/blog/tags/[tag]/page/[page]',
    tags.flatMap(({ key, posts }) =>
      Array.from({ length: countPages(posts.length) - 1 }, (_, index) => {
        const number = index + 2;
        return renderable(key, number, { tag: key, page: String(number) });
      }),
    ),
  );
}

function renderable<Params>(key: string, number: number, params: Params) {
  const content = async () => {
    const page = await loadTagPage(key, number);
    // Of the posts of other pages, only their number is shown.
    return page && [{ ...page, tag: [page.tag.name, page.tag.posts.length] }, tagMetadata(page)];
  };
  return { params, path: comparablePath(tagPath(key, number)), content };
}
