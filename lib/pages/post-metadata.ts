import type { Metadata } from 'next';
import { site } from '../config/site.ts';
import { openGraphLocale } from '../language/open-graph-locale.ts';
import type { Post } from '../posts/post.ts';
import { alternatesOf, withSource } from './alternates.ts';
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
  const accounts = fediverseAccounts(post);
  return {
    title: post.title,
    description,
    ...(bylines.length > 0 && {
      authors: bylines.map(({ name, path }) => (path ? { name, url: path } : { name })),
    }),
    alternates: { ...withSource(alternatesOf(url), url), ...(languages && { languages }) },
    ...(accounts.length > 0 && { other: { 'fediverse:creator': accounts } }),
    openGraph: {
      type: 'article',
      siteName: site.title,
      locale: openGraphLocale(post.language),
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

/** The accounts of its authors in the fediverse, which are named under links to it there. */
function fediverseAccounts({ authors }: Post): string[] {
  return authors.flatMap(({ id, name }) => {
    const known = id === undefined ? undefined : site.authors[id];
    const own = name === site.author.name ? site.author : undefined;
    return (known ?? own)?.fediverse ?? [];
  });
}
