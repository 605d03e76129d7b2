import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import type { Post } from '../posts/post.ts';
import { alternatesOf } from './alternates.ts';
import { describe } from './post-summary.ts';

/**
 * What the head of a post's page says of it.
 *
 * @param languages the pages of the post by language, where it has several.
 */
export async function postMetadata(
  post: Post,
  languages?: Readonly<Record<string, string>>,
): Promise<Metadata> {
  const description = await describe(post);
  const url = post.path;
  return {
    title: post.title,
    description,
    alternates: { ...alternatesOf(url), ...(languages && { languages }) },
    openGraph: {
      type: 'article',
      siteName: site.title,
      locale: post.language,
      url,
      title: post.title,
      description,
      publishedTime: post.date.text,
      ...(post.lastmod ? { modifiedTime: post.lastmod.text } : {}),
      authors: [site.author.name],
      tags: post.tags,
    },
    ...(post.hidden ? { robots: { index: false } } : {}),
  };
}
