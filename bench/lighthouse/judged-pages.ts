import { archivePath, homePath, tagsPath } from '#lib/urls.ts';

/** Paths of the pages to judge, and what could not be chosen, in a sentence each. */
export interface JudgedPages {
  paths: readonly string[];
  missing: readonly string[];
}

/** Where a search page would be. */
const searchPath = '/search';

/** What an embed is written with on a page. */
const embeds = /<iframe\b|<script[^>]+src="(?:https:)?\/\//g;

/** What a block of code is written with on a page. */
const codeBlocks = /<pre\b/g;

/**
 * Of a running site: home, the post with the most embeds, that with the most code, a tag, and the
 * search page, as far as they are there.
 */
export async function judgedPages(base: string): Promise<JudgedPages> {
  const sitemap = await (await fetch(new URL('/sitemap.xml', base))).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const posts: { path: string; html: string }[] = [];
  for (const path of listed.filter((each) => /^\/blog\/[^/]+$/.test(each) && each !== tagsPath)) {
    posts.push({ path, html: await (await fetch(new URL(path, base))).text() });
  }
  const search = await fetch(new URL(searchPath, base));
  const wanted: [string, string | undefined][] = [
    ['home', homePath],
    ['post with embeds', most(posts, embeds)],
    ['post with code', most(posts, codeBlocks)],
    ['tag', listed.find((each) => each.startsWith(`${archivePath}/tags/`))],
    [`page ${searchPath}`, search.ok ? searchPath : undefined],
  ];
  return {
    paths: [...new Set(wanted.flatMap(([, path]) => path ?? []))],
    missing: wanted.flatMap(([what, path]) => (path ? [] : [`There is no ${what}`])),
  };
}

/** Where something is written most often; nothing where it is nowhere. */
function most(
  posts: readonly { path: string; html: string }[],
  written: RegExp,
): string | undefined {
  let found: { path: string; count: number } | undefined;
  for (const { path, html } of posts) {
    const count = html.match(written)?.length ?? 0;
    if (count > (found?.count ?? 0)) found = { path, count };
  }
  return found?.path;
}
