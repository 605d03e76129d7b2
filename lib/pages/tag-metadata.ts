import type { Metadata } from 'next';
import { words } from '../language/words.ts';
import { tagFeedPath, tagPath } from '../urls.ts';
import { alternatesOf, tagFeedTitle } from './alternates.ts';
import type { TagPage } from './tag-page.ts';

/** What the head of a tag's page says of it. */
export function tagMetadata({ tag, number, last }: TagPage): Metadata {
  const title = words.taggedPosts(tag.name);
  return {
    title: number === 1 ? title : `${title} (${words.page(number, last)})`,
    alternates: alternatesOf(tagPath(tag.key, number), {
      url: tagFeedPath(tag.key),
      title: tagFeedTitle(tag.name),
    }),
  };
}
