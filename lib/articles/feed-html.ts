import type { Element, ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isAddition } from '../markdown/heading.ts';
import { rehypePreStart } from '../markdown/rehype-first-line-break.ts';
import { SKIP, visit } from '../markdown/visit.ts';

const addressProperties = [
  ...['href', 'src', 'poster', 'cite', 'data', 'background', 'action', 'formAction', 'xLinkHref'],
];

/** How a page loads and shows what it has; in a feed, an image is its `src`. */
const forPagesOnly = new Set([
  ...['style', 'loading', 'decoding', 'fetchPriority'],
  ...['srcSet', 'sizes', 'dataLanguage'],
]);

const dropped = new Set(['script', 'style', 'template', 'link', 'meta', 'base']);

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();
const parser = unified().use(rehypeRaw).freeze();

/**
 * An article for feed readers: without what the site added and what would not run there, embeds as
 * links to their originals, addresses whole.
 *
 * @param base the address of the article's page.
 */
export function feedHtml(html: string, base: string): string {
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] });
  const linked = linkedFrames(tree as Root);
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const replacement = linked.has(element) ? [] : replacementOf(element);
    if (replacement) {
      parent.children.splice(index, 1, ...replacement);
      return [SKIP, index];
    }
    for (const name of addressProperties) {
      const value = element.properties[name];
      if (typeof value !== 'string' || !URL.canParse(value, base)) continue;
      const address = new URL(value, base);
      if (/^(?:java|vb)script:$/.test(address.protocol)) delete element.properties[name];
      else element.properties[name] = address.href;
    }
    for (const name of Object.keys(element.properties)) {
      if (/^on[a-z]/i.test(name) || forPagesOnly.has(name)) {
        delete element.properties[name];
      }
    }
    return undefined;
  });
  rehypePreStart()(tree as Root);
  return stringifier.stringify(tree as Root);
}

/** The frames that a link to their original follows. */
function linkedFrames(tree: Root): ReadonlySet<Element> {
  const linked = new Set<Element>();
  let last: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName === 'iframe') last = element;
    if (element.properties.dataUi !== 'original') return;
    delete element.properties.dataUi;
    if (last) linked.add(last);
    last = undefined;
  });
  return linked;
}

/** What stands in a feed for an element that can't; nothing for one that can. */
function replacementOf(element: Element): ElementContent[] | undefined {
  if (
    dropped.has(element.tagName) ||
    (isAddition(element) && element.properties.dataUi !== 'host')
  ) {
    return [];
  }
  if (element.properties.dataUi !== undefined) return element.children;
  // Where scripts don't run, what is in it is shown.
  if (element.tagName === 'noscript') return element.children;
  // Of a <picture>; the image that it stands for has an address of its own.
  if (element.tagName === 'source' && element.properties.src === undefined) return [];
  if (!['iframe', 'embed'].includes(element.tagName)) return undefined;
  const { src, title } = element.properties;
  const label = String(title || src || '');
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: src ?? '' },
      children: [{ type: 'text', value: label }],
    },
  ];
}
