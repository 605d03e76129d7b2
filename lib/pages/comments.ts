import type { Site } from '../config/site.ts';
import type { Post } from '../posts/post.ts';

/** Where a post is talked about. */
export interface Comments {
  /** The page of the place itself, for people to open. */
  address: string;
  /** The script that shows the talk in the page. */
  script: string;
  /** Attributes of that script. */
  attributes: Readonly<Record<string, string>>;
}

const client = 'https://giscus.app/client.js';

/** The comments of a post, as the attributes of giscus' own snippet; nothing where there are none. */
export function commentsOf(
  { frontMatter, language }: Pick<Post, 'frontMatter' | 'language'>,
  { comments }: Pick<Site, 'comments'>,
): Comments | undefined {
  if (!comments || frontMatter.comments === false) return undefined;
  const { repo, repoId, category, categoryId, mapping, reactions } = comments.giscus;
  return {
    address: `https://github.com/${repo}/discussions`,
    script: client,
    attributes: {
      'data-repo': repo,
      'data-repo-id': repoId,
      'data-category': category,
      'data-category-id': categoryId,
      'data-mapping': mapping,
      'data-strict': '1',
      'data-reactions-enabled': reactions ? '1' : '0',
      'data-emit-metadata': '0',
      'data-input-position': 'top',
      'data-theme': 'preferred_color_scheme',
      'data-lang': language.startsWith('ja') ? 'ja' : 'en',
      'data-loading': 'lazy',
      crossorigin: 'anonymous',
    },
  };
}
