import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { renderSummary } from '../summary.ts';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Elements as HTML. */
export function html(...children: ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children });
}

/** The Markdown of an argument, such as a caption, among elements. */
export function inlineMarkdown(markdown: string): ElementContent {
  return { type: 'raw', value: renderSummary(markdown).replace(/^<p>|<\/p>$/g, '') };
}

/** Text that means itself in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
