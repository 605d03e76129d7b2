import { messages } from '#lib/language/messages.ts';
import { type ArticleOptions, renderArticle } from '#lib/markdown/article.ts';
import { knownPosts } from '#lib/markdown/shortcodes/known-posts.ts';

/** How Kiji is asked to render: what depends on other posts and files is as if there were none. */
const options: Omit<ArticleOptions, 'syntax'> = {
  messages: messages.en.article,
  files: { besidePost: () => undefined, onSite: () => true },
  embeds: { mode: 'keep', providers: {}, unknown: 'keep' },
  findCard: undefined,
  isSanitized: false,
  hasPolicy: true,
  affiliateHosts: [],
  links: { resolve: () => undefined, fault: () => undefined },
  findImage: async () => undefined,
  shortcodes: { templates: {}, posts: knownPosts([]), parameter: () => undefined },
};

/** The article that Kiji makes of a Markdown text. Hugo leaves formulas and marks as they are. */
export async function kijiArticle(
  text: string,
  { emoji }: { emoji: boolean } = { emoji: false },
): Promise<string> {
  const syntax = { emoji, math: false, mark: false, blockAttributes: false };
  return (await renderArticle(text, 1, { ...options, syntax })).html;
}
