import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import type { Post } from '../posts/post.ts';
import { alternatesOf } from './alternates.ts';
import { bylinesOf } from './bylines.ts';
import { describe } from './post-summary.ts';
import { socialImagesOf } from './social-image.ts';

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
  const bylines = bylinesOf(post, site);
  const url = post.path;
  return {
    title: post.title,
    description,
    ...(bylines.length > 0 && {
      authors: bylines.map(({ name, path }) => (path ? { name, url: path } : { name })),
    }),
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
      authors: bylines.length > 0 ? bylines.map(({ name }) => name) : [site.author.name],
      tags: post.tags,
      ...(await socialImagesOf(post, site)),
    },
    ...(post.hidden ? { robots: { index: false } } : {}),
  };
}
