import { messages } from '../language/messages.ts';
import {
  type Article,
  type ArticleOptions,
  type ArticleSyntax,
  renderArticle,
} from '../markdown/article.ts';
import type { LocalFiles } from '../markdown/rehype-local-files.ts';
import type { PostLinks } from '../markdown/rehype-post-links.ts';
import { knownPosts } from '../markdown/shortcodes/known-posts.ts';

/** A post without any file beside it, on a site without any. */
const noFiles: LocalFiles = { besidePost: () => undefined, onSite: () => false };

/** What the configuration says where it says nothing. */
const defaultSyntax: ArticleSyntax = {
  math: true,
  emoji: false,
  mark: false,
  blockAttributes: false,
};
/** A post that is the only one. */
const noLinks: PostLinks = { resolve: () => undefined, fault: () => undefined };

type GivenOptions = Partial<Omit<ArticleOptions, 'syntax'>> & { syntax?: Partial<ArticleSyntax> };

/** Renders Markdown with the English words of the interface. */
export function render(
  markdown: string,
  { firstLine = 1, ...options }: GivenOptions & { firstLine?: number } = {},
): Promise<Article> {
  return renderArticle(markdown, firstLine, optionsWith(options));
}

/** What a text is rendered with that is alone on its site. */
export function optionsWith({ syntax = {}, ...options }: GivenOptions = {}): ArticleOptions {
  return {
    messages: messages.en.article,
    files: noFiles,
    embeds: { mode: 'enhance', providers: {}, unknown: 'keep' },
    findCard: undefined,
    isSanitized: false,
    hasPolicy: true,
    affiliateHosts: [],
    links: noLinks,
    findImage: async () => undefined,
    shortcodes: { templates: {}, posts: knownPosts([]), parameter: () => undefined },
    syntax: { ...defaultSyntax, ...syntax },
    ...options,
  };
}

/** The HTML alone. */
export async function htmlOf(markdown: string, files?: LocalFiles): Promise<string> {
  return (await render(markdown, files ? { files } : {})).html;
}

/** The warnings, each as `rule line:column`. */
export async function warningsOf(markdown: string, firstLine = 1): Promise<string[]> {
  const { warnings } = await render(markdown, { firstLine });
  return warnings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}
