import type { BlogPosting, BreadcrumbList, Graph, Person, WebSite } from 'schema-dts';
import { site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { summaryText } from '../markdown/summary.ts';
import type { Post } from '../posts/post.ts';
import { archivePath, authorPath, homePath } from '../urls.ts';
import { describe } from './post-summary.ts';
import { socialImagesOf } from './social-image.ts';

/** What a page is a part of: a name and a path, from the blog's front page down to the page itself. */
export interface Step {
  name: string;
  path: string;
}

/** What search engines are told of a post, in the vocabulary of schema.org. */
export async function postData(post: Post): Promise<Graph> {
  const address = site.origin + post.path;
  const { images = [] } = await socialImagesOf(post, site);
  const posting: BlogPosting = {
    '@type': 'BlogPosting',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: post.title,
    description: await describe(post),
    ...(images.length > 0 && { image: images.map(({ url }) => new URL(url, site.origin).href) }),
    inLanguage: post.language,
    datePublished: post.date.text,
    dateModified: (post.lastmod ?? post.date).text,
    author: post.authors.map(({ id, name }) => person(id, name)),
    publisher: person(undefined, site.author.name),
    ...(post.tags.length > 0 && { keywords: post.tags }),
    isPartOf: { '@id': `${site.origin}${homePath}#site` },
  };
  return graph(
    posting,
    breadcrumbs([
      { name: words.archive, path: archivePath },
      { name: post.title, path: post.path },
    ]),
  );
}

/** What they are told of the blog. */
export function siteData(): Graph {
  const address = site.origin + homePath;
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${address}#site`,
    url: address,
    name: site.title,
    description: summaryText(site.description),
    inLanguage: site.language,
    publisher: person(undefined, site.author.name),
  };
  return graph(website);
}

/** What they are told of a page that is no post: where it stands in the blog. */
export function placeData(steps: readonly Step[]): Graph {
  return graph(breadcrumbs(steps));
}

function graph(...things: Graph['@graph'][number][]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

function breadcrumbs(steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.title, path: homePath }, ...steps].map(
      ({ name, path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: site.origin + path,
      }),
    ),
  };
}

function person(id: string | undefined, name: string): Person {
  const own = name === site.author.name ? site.author.url : undefined;
  const url = id === undefined ? own : site.origin + authorPath(id);
  return { '@type': 'Person', name, ...(url !== undefined && { url }) };
}
