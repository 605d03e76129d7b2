import { type ArticleSettings, articleFile } from '../articles/article-file.ts';
import { type Site, site } from '../config/site.ts';
import { messagesFor } from '../language/messages.ts';
import type { Entry } from '../posts/post.ts';

/** What readers don't see yet is nowhere in what a build leaves behind. */
export function isKept({ hidden }: Entry): boolean {
  return process.env.NODE_ENV === 'production' && (!hidden || site.drafts);
}

/** The files in which the articles of entries are kept for the next build. */
export function articleFilesOf(entries: readonly Entry[]): string[] {
  return entries.filter(isKept).map((entry) => articleFileOf(entry, site));
}

/** The file in which the article of an entry is kept. */
export function articleFileOf(entry: Entry, site: Site): string {
  return articleFile(entry, articleSettings(entry, site));
}

/** What is settled of the article of an entry before it is rendered. */
export function articleSettings(entry: Entry, site: Site): ArticleSettings {
  return {
    messages: messagesFor(entry.language, site.language).article,
    embeds: site.embeds,
    isSanitized: entry.trust === 'sanitize',
    hasPolicy: site.policy !== false,
    affiliateHosts: site.affiliates.hosts,
    syntax: site.markdown,
    templates: site.shortcodes,
    hasCards: site.cards !== false,
  };
}
