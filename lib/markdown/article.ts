import rehypeRaw from 'rehype-raw';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import type { Messages } from '../language/messages.ts';
import { rehypeAttributes } from './rehype-attributes.ts';
import { rehypeCodeInfo } from './rehype-code-info.ts';
import { type ContentsEntry, rehypeContents } from './rehype-contents.ts';
import { rehypeEmptyLinks } from './rehype-empty-links.ts';
import { rehypeEventHandlers } from './rehype-event-handlers.ts';
import { rehypeCodeStart, rehypePreStart } from './rehype-first-line-break.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeFrames } from './rehype-frames.ts';
import { rehypeHeadingAnchors } from './rehype-heading-anchors.ts';
import { rehypeHighlight } from './rehype-highlight.ts';
import { rehypeImages } from './rehype-images.ts';
import { rehypeLoaderScripts } from './rehype-loader-scripts.ts';
import { type LocalFiles, rehypeLocalFiles } from './rehype-local-files.ts';
import { rehypePlainText } from './rehype-plain-text.ts';
import { rehypeSecureAddresses } from './rehype-secure-addresses.ts';
import { rehypeShiftHeadings } from './rehype-shift-headings.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTextElements } from './rehype-text-elements.ts';
import { rehypeUnclosedTags } from './rehype-unclosed-tags.ts';
import { remarkCjkSoftBreaks } from './remark-cjk-soft-breaks.ts';
import { remarkLimits } from './remark-limits.ts';
import { remarkMarkdownInHtml } from './remark-markdown-in-html.ts';
import { remarkNesting } from './remark-nesting.ts';
import { remarkRawText } from './remark-raw-text.ts';
import { remarkWideTables } from './remark-wide-tables.ts';

/** A post's Markdown as a page shows it. */
export interface Article {
  /** What stands in the `.e-content` of the page. */
  html: string;
  /** Headings of the two highest ranks, in their order. */
  contents: ContentsEntry[];
  /** What a reader reads, without code, tables and what the site added; paragraphs on lines of their own. */
  text: string;
  /** What an author should look at, by place in the file. */
  warnings: ArticleWarning[];
}

/** A warning of the pipeline. Line and column count from 1. */
export interface ArticleWarning {
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
}

/** From Markdown to the HTML of an article. Reads from top to bottom; where the order matters, it says so. */
function pipeline({ messages, files }: ArticleOptions) {
  return (
    remark()
      // A single ~ is an approximation in Japanese (10~20分), not the start of a struck text.
      .use(remarkGfm, { singleTilde: false })
      .use(remarkCjkFriendly)
      .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
      // Before everything that walks through the tree.
      .use(remarkLimits)
      .use(remarkNesting)
      .use(remarkWideTables)
      .use(remarkMarkdownInHtml)
      .use(remarkRawText)
      .use(remarkCjkSoftBreaks)
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
      // rehype-raw and browsers drop a line break where a block of code starts.
      .use(rehypeCodeStart)
      .use(rehypeCodeInfo)
      .use(rehypeUnclosedTags)
      // From here on the author's own HTML is part of the tree.
      .use(rehypeRaw)
      .use(rehypeShiftHeadings)
      .use(rehypeSlug)
      .use(rehypeAttributes)
      .use(rehypeContents)
      .use(rehypePlainText)
      .use(rehypeEventHandlers)
      .use(rehypeLocalFiles, files)
      .use(rehypeSecureAddresses)
      .use(rehypeLoaderScripts)
      .use(rehypeFrames, { title: messages.frameTitle })
      .use(rehypeEmptyLinks)
      .use(rehypeImages)
      .use(rehypeHighlight)
      .use(rehypeTables, { label: messages.table })
      // After the list of contents, whose entries it would end up in.
      .use(rehypeHeadingAnchors, { label: messages.headingLink })
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
    warnings: file.messages.map(({ ruleId, line, column, reason }) => ({
      rule: ruleId ?? 'markdown',
      line: line ?? firstLine,
      column: column ?? 1,
      message: reason,
    })),
  };
}
