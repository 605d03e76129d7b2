import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import type { Messages } from '../language/messages.ts';
import { type BrowserScriptName, browserScriptsOf } from './browser-script-names.ts';
import { rehypeCodeInfo } from './code/rehype-code-info.ts';
import { rehypeHighlight } from './code/rehype-highlight.ts';
import type { EmbedOptions } from './embeds/embed-modes.ts';
import { type FindCard, rehypeBareLinks } from './embeds/rehype-bare-links.ts';
import { rehypeEmptyLinks } from './embeds/rehype-empty-links.ts';
import { rehypeFrames } from './embeds/rehype-frames.ts';
import { rehypeLoaderScripts } from './embeds/rehype-loader-scripts.ts';
import { rehypeQuoteEmbeds } from './embeds/rehype-quote-embeds.ts';
import { rehypeScriptEmbeds } from './embeds/rehype-script-embeds.ts';
import { remarkMath } from './formulas/remark-math.ts';
import { remarkLimits } from './limits/remark-limits.ts';
import { remarkNesting } from './limits/remark-nesting.ts';
import { rehypeAffiliates } from './rehype-affiliates.ts';
import { rehypeAttributes } from './rehype-attributes.ts';
import { type ContentsEntry, rehypeContents } from './rehype-contents.ts';
import { rehypeDiagrams } from './rehype-diagrams.ts';
import { rehypeEnlargedImages } from './rehype-enlarged-images.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeCodeStart, rehypePreStart } from './rehype-first-line-break.ts';
import { rehypeFootnotePreviews } from './rehype-footnote-previews.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { type FragmentLink, rehypeFragments } from './rehype-fragments.ts';
import { rehypeHeadingAnchors } from './rehype-heading-anchors.ts';
import { rehypeHeadingIds } from './rehype-heading-ids.ts';
import { type FindImage, rehypeImages } from './rehype-images.ts';
import { type LocalFiles, rehypeLocalFiles } from './rehype-local-files.ts';
import { rehypePlainText } from './rehype-plain-text.ts';
import { type PostLinks, rehypePostLinks } from './rehype-post-links.ts';
import { rehypeRefused } from './rehype-refused.ts';
import { rehypeSecureAddresses } from './rehype-secure-addresses.ts';
import { rehypeShiftHeadings } from './rehype-shift-headings.ts';
import { rehypeForeignMarks, rehypeSiteMarks } from './rehype-site-marks.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTextElements } from './rehype-text-elements.ts';
import { rehypeUnclosedTags } from './rehype-unclosed-tags.ts';
import { remarkAlerts } from './remark-alerts.ts';
import { remarkAttributes } from './remark-attributes.ts';
import { remarkBareAddresses } from './remark-bare-addresses.ts';
import { remarkCjkSoftBreaks } from './remark-cjk-soft-breaks.ts';
import { remarkDefinitionLists } from './remark-definition-lists.ts';
import { remarkEmoji } from './remark-emoji.ts';
import { remarkImageAttributes } from './remark-image-attributes.ts';
import { remarkMark } from './remark-mark.ts';
import { remarkMarkdownInHtml } from './remark-markdown-in-html.ts';
import { remarkMessages } from './remark-messages.ts';
import { remarkRawText } from './remark-raw-text.ts';
import { remarkShortcodes, type ShortcodeOptions } from './remark-shortcodes.ts';
import { remarkSizedImages } from './remark-sized-images.ts';
import { remarkWideTables } from './remark-wide-tables.ts';
import { rehypeSanitized } from './trust/rehype-sanitized.ts';

/** A post's Markdown as a page shows it. */
export interface Article {
  /** What stands in the `.e-content` of the page. */
  html: string;
  /** Headings of the two highest ranks, in their order. */
  contents: ContentsEntry[];
  /** What a reader reads, without code, tables and what the site added; paragraphs on lines of their own. */
  text: string;
  /** What a link can lead to in it. */
  ids: string[];
  /** Links to places in other pages of the site. */
  fragmentLinks: FragmentLink[];
  /** The scripts of the site that it asks for. */
  browserScripts: BrowserScriptName[];
  /** Addresses of the site's images in it, each once; percent-encoded paths. */
  images: string[];
  /** Whether something in it pays its author. */
  isSponsored: boolean;
  /** What an author should look at, by place in the file. */
  warnings: ArticleWarning[];
}

/** A warning of the pipeline. Line and column count from 1. */
export interface ArticleWarning {
  /** `error` where the author wants no page made of it. */
  severity: 'error' | 'warning';
  rule: string;
  line: number;
  column: number;
  message: string;
}

/** What an article is rendered with. */
export interface ArticleOptions {
  /** The words that the site adds to the text. */
  messages: Messages['article'];
  files: LocalFiles;
  embeds: EmbedOptions;
  /** What is known of addresses that stand alone; nothing where they stay links. */
  findCard: FindCard | undefined;
  /** Whether what could run, load or cover anything is taken out. */
  isSanitized: boolean;
  /** Whether pages have a Content-Security-Policy. */
  hasPolicy: boolean;
  /** Hosts of links that pay the author, beyond those that are known. */
  affiliateHosts: readonly string[];
  links: PostLinks;
  findImage: FindImage;
  shortcodes: ShortcodeOptions;
  syntax: ArticleSyntax;
}

/** What of Markdown's many extensions an author's text is read with. */
export interface ArticleSyntax {
  /** Formulas of TeX. */
  math: boolean;
  /** GitHub's names of emoji, `:smile:`. */
  emoji: boolean;
  /** `==words==` are marked. */
  mark: boolean;
  /** `{.class}` on the line after a block. */
  blockAttributes: boolean;
}

const noCards: FindCard = () => undefined;

/** From Markdown to the HTML of an article. Reads from top to bottom; where the order matters, it says so. */
function pipeline({
  messages,
  files,
  embeds,
  findCard,
  isSanitized,
  hasPolicy,
  affiliateHosts,
  links,
  findImage,
  shortcodes,
  syntax,
}: ArticleOptions) {
  return (
    remark()
      // Takes the place of the parser.
      .use(remarkLimits)
      // Goes around the parser, so that it knows the syntax of all that follows.
      .use(remarkShortcodes, { ...shortcodes, links })
      // A single ~ is an approximation in Japanese (10~20分), not the start of a struck text.
      .use(remarkGfm, { singleTilde: false })
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
      // Before everything that walks through the tree.
      .use(remarkNesting)
      .use(remarkWideTables)
      .use(remarkSizedImages)
      .use(remarkImageAttributes)
      // After GitHub's links, which take Japanese text for a part of an address.
      .use(remarkBareAddresses)
      .use(remarkEmoji, syntax.emoji)
      .use(remarkMark, syntax.mark)
      // Before soft breaks go, which end a term and the title of an alert.
      .use(remarkDefinitionLists)
      .use(remarkAttributes, { blocks: syntax.blockAttributes })
      .use(remarkAlerts, { labels: messages.alerts })
      .use(remarkMessages, { labels: messages.alerts })
      .use(remarkMarkdownInHtml)
      .use(remarkRawText)
      .use(remarkCjkSoftBreaks)
      // After soft breaks, which look at the letters around HTML: a formula becomes some.
      .use(remarkMath, syntax.math && { label: messages.formula })
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: '',
        footnoteLabel: messages.footnotes,
        footnoteLabelProperties: { className: ['visually-hidden'], dataUi: 'label' },
        // References are counted from 0, their repetitions from 1.
        footnoteBackLabel: (reference, repetition) =>
          messages.backToText(reference + 1, repetition),
      })
      // Before the author's own HTML, which may look the same.
      .use(rehypeFootnotes)
      .use(rehypeFigures)
      // rehype-raw and browsers drop a line break where a block of code starts.
      .use(rehypeCodeStart)
      .use(rehypeCodeInfo)
      .use(rehypeUnclosedTags)
      .use(rehypeSiteMarks)
      // From here on the author's own HTML is part of the tree.
      .use(rehypeRaw)
      .use(rehypeForeignMarks)
      // Before everything that trusts what it finds, and everything that the site adds.
      .use(rehypeSanitized, isSanitized)
      .use(rehypeShiftHeadings)
      .use(rehypeHeadingIds)
      .use(rehypeAttributes)
      .use(rehypeContents)
      .use(rehypePlainText)
      .use(rehypeRefused, hasPolicy)
      .use(rehypeLocalFiles, files)
      // Before links to posts change, of which some are named by their former address.
      .use(findCard ? [[rehypeBareLinks, findCard, embeds] as const] : [])
      .use(rehypePostLinks, links)
      .use(rehypeSecureAddresses)
      .use(rehypeLoaderScripts)
      .use(rehypeEmptyLinks, findCard ?? noCards)
      // After empty links, of which a link to an original would be one without what the site adds.
      .use(rehypeQuoteEmbeds, embeds)
      .use(rehypeScriptEmbeds, messages, embeds)
      // After scripts, of which some become frames.
      .use(rehypeFrames, messages, embeds)
      .use(rehypeAffiliates, affiliateHosts)
      .use(rehypeImages, findImage)
      .use(rehypeHighlight)
      .use(rehypeDiagrams, { diagram: messages.diagram, source: messages.diagramSource })
      .use(rehypeTables, { label: messages.table })
      .use(rehypeFragments)
      // After the list of contents, whose entries it would end up in.
      .use(rehypeHeadingAnchors, { label: messages.headingLink })
      // Both are put at the end, where they are in nobody's way.
      .use(rehypeEnlargedImages, { enlarge: messages.enlarge, close: messages.close })
      .use(rehypeFootnotePreviews)
      .use(rehypePreStart)
      .use(rehypeTextElements)
      .use(rehypeStringify, { allowDangerousHtml: true, allowParseErrors: true })
  );
}

/**
 * Renders Markdown as an article.
 *
 * @param markdown the text after the front matter.
 * @param firstLine the line of the file that it starts on, so that warnings name the right one.
 */
export async function renderArticle(
  markdown: string,
  firstLine: number,
  options: ArticleOptions,
): Promise<Article> {
  const file = new VFile('\n'.repeat(firstLine - 1) + markdown);
  await pipeline(options).process(file);
  return {
    html: String(file),
    contents: file.data.contents ?? [],
    text: file.data.plainText ?? '',
    ids: file.data.ids ?? [],
    fragmentLinks: file.data.fragmentLinks ?? [],
    browserScripts: [...browserScriptsOf(file)],
    images: [
      ...new Set(
        [...(file.data.imageSizes?.keys() ?? [])].map((image) => `${image.properties.src}`),
      ),
    ],
    isSponsored: file.data.isSponsored ?? false,
    warnings: file.messages.map(({ fatal, ruleId, line, column, reason }) => ({
      severity: fatal ? ('error' as const) : ('warning' as const),
      rule: ruleId ?? 'markdown',
      line: line ?? firstLine,
      column: column ?? 1,
      message: reason,
    })),
  };
}
