import { addressWritings, languageWritings, normalisations, writings } from './normalisations.ts';
import { attribute, type Element, isElement, type Node, nodesOf, textOf } from './tree.ts';

/** What is compared. */
export const kinds = [
  'text',
  'heading',
  'emphasis',
  'link',
  'image',
  'frame',
  'list',
  'table',
  'code',
  'quote',
  'media',
] as const;

export type Kind = (typeof kinds)[number];

/** Something that stands in a document, at its place among the others. */
export interface Item {
  kind: Kind;
  /** All of it that is compared. */
  value: string;
}

const inline = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i iframe img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var video audio wbr svg math input button object picture'.split(
    ' ',
  ),
);

const emphasis = new Map([
  ['strong', 'strong'],
  ['b', 'b'],
  ['em', 'em'],
  ['i', 'i'],
  ['del', 'del'],
  ['s', 's'],
  ['code', 'code'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['kbd', 'kbd'],
  ['mark', 'mark'],
]);

/** Lists, their parts and quotes, whose beginning and end are compared. */
const containers = new Map<string, Kind>([
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'].map((name) => [name, 'list'] as const),
  ['blockquote', 'quote'],
  ...['table', 'tr', 'th', 'td'].map((name) => [name, 'table'] as const),
  ...['details', 'summary', 'figure', 'figcaption'].map((name) => [name, 'quote'] as const),
]);

/** What stands in some HTML, in its order, written in one way. */
export function itemsOf(html: string): Item[] {
  const nodes = normalisations.reduce((sofar, { apply }) => apply(sofar), nodesOf(html));
  const items: Item[] = [];
  blocks(nodes, items);
  return items;
}

/** Goes through blocks; what stands between them is a text of its own. */
function blocks(nodes: readonly Node[], items: Item[]): void {
  let run: Node[] = [];
  const close = () => {
    text(run, 'text', '', items);
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || isInline(node)) run.push(node);
    else {
      close();
      block(node, items);
    }
  }
  close();
}

function block(element: Element, items: Item[]): void {
  const { tagName, childNodes } = element;
  const container = containers.get(tagName);
  if (/^h[1-6]$/.test(tagName)) text(childNodes, 'heading', `${tagName} `, items);
  else if (tagName === 'pre') code(element, items);
  else if (tagName === 'p') text(childNodes, 'text', '', items);
  else if (tagName === 'hr') items.push({ kind: 'media', value: 'hr' });
  else if (container) {
    items.push({ kind: container, value: `<${tagName}${detailsOf(element)}>` });
    blocks(childNodes, items);
    items.push({ kind: container, value: `</${tagName}>` });
  } else blocks(childNodes, items);
}

/** Attributes that mean something. */
function detailsOf(element: Element): string {
  const start = attribute(element, 'start');
  const align =
    /text-align:\s*(\w+)/.exec(attribute(element, 'style') ?? '')?.[1] ??
    attribute(element, 'align');
  const span = ['colspan', 'rowspan'].map((name) => attribute(element, name) ?? '').join(' ');
  return [
    start !== undefined && start !== '1' ? ` start=${start}` : '',
    // Of a cell that was left out of its row, only one side says how it would be aligned.
    /^t[hd]$/.test(element.tagName) &&
    align &&
    align !== 'left' &&
    textOf(element.childNodes) !== ''
      ? ` ${align}`
      : '',
    span.trim() === '' ? '' : ` ${span}`,
  ].join('');
}

function code(pre: Element, items: Item[]): void {
  const [first] = pre.childNodes.filter((node) => isElement(node) || textOf([node]).trim() !== '');
  const classes = first && isElement(first) ? (attribute(first, 'class') ?? '') : '';
  const language = /(?:^|\s)language-(\S+)/.exec(classes)?.[1] ?? '';
  items.push({
    kind: 'code',
    value: `${written(language, languageWritings)}\n${textOf(pre.childNodes).replace(/\n$/, '')}`,
  });
}

/** A text, then what stands in it. */
function text(nodes: readonly Node[], kind: Kind, before: string, items: Item[]): void {
  const value = written(textOf(visible(nodes)), writings);
  if (value !== '') items.push({ kind, value: before + value });
  inside(nodes, items);
}

/** Without what is shown in the place of a frame or a film. */
function visible(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'br') return [{ ...node, nodeName: '#text', value: '\n' } as never];
    if (/^(?:iframe|video|audio|object|noscript)$/.test(node.tagName)) return [];
    return [{ ...node, childNodes: visible(node.childNodes) }];
  });
}

function inside(nodes: readonly Node[], items: Item[]): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const { tagName, childNodes } = node;
    const words = written(textOf(childNodes), writings);
    const address = (name: string) => written(attribute(node, name) ?? '', addressWritings);
    const title = written(attribute(node, 'title') ?? '', writings);
    if (tagName === 'a' && attribute(node, 'href') !== undefined) {
      items.push({ kind: 'link', value: `${address('href')} | ${words} | ${title}` });
    } else if (tagName === 'img') {
      const alt = written(attribute(node, 'alt') ?? '', writings);
      items.push({ kind: 'image', value: `${address('src')} | ${alt} | ${title}` });
    } else if (tagName === 'iframe') items.push({ kind: 'frame', value: address('src') });
    else if (/^(?:video|audio|source|object|embed)$/.test(tagName)) {
      items.push({ kind: 'media', value: `${tagName} ${address('src')}` });
    } else if (tagName === 'input') {
      const checked = attribute(node, 'checked') !== undefined;
      items.push({ kind: 'list', value: `${attribute(node, 'type')} ${checked}` });
    } else if (tagName === 'br') items.push({ kind: 'text', value: '<br>' });
    else if (emphasis.has(tagName)) items.push({ kind: 'emphasis', value: `${tagName} ${words}` });
    else if (!isInline(node)) {
      block(node, items);
      continue;
    }
    if (tagName !== 'iframe') inside(childNodes, items);
  }
}

function isInline(element: Element): boolean {
  return (
    inline.has(element.tagName) &&
    !element.childNodes.some((node) => isElement(node) && !isInline(node))
  );
}

function written(value: string, ways: readonly { apply(value: string): string }[]): string {
  return ways.reduce((sofar, { apply }) => apply(sofar), value);
}
