import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** Elements as HTML. */
export function html(...children: ElementContent[]): string {
  return stringifier.stringify({ type: 'root', children });
}

/** HTML among elements, such as that of a caption. */
export function raw(value: string): ElementContent {
  return { type: 'raw', value };
}

/** Text that means itself in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
