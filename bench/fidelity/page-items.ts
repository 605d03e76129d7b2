import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Attributes, Inventory, type Item } from './inventory.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What stands in the text of a page, as a browser without scripts sees it, but for what the site added. */
export function pageItems(html: string): Item[] {
  const inventory = new Inventory();
  for (const content of contentsOf(parse(html, { scriptingEnabled: false }))) {
    for (const child of content.childNodes) walk(child, inventory);
  }
  return inventory.items;
}

function contentsOf(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  const isContent =
    'tagName' in node && attributesOf(node).class?.split(/\s+/).includes('e-content');
  return isContent ? [node] : node.childNodes.flatMap(contentsOf);
}

function walk(node: Node, inventory: Inventory): void {
  if ('value' in node) inventory.text(node.value);
  if (!('tagName' in node)) return;
  const { 'data-ui': ui, ...attributes } = attributesOf(node);
  if (ui === 'script') lateScript(attributes, inventory);
  if (ui !== undefined && ui !== 'wrap') return;
  if (ui === undefined) inventory.openTag(node.tagName, attributes);
  const children = 'content' in node ? node.content.childNodes : node.childNodes;
  for (const child of children) walk(child, inventory);
  if (ui === undefined) inventory.closeTag(node.tagName);
}

/** A script that waits for readers to come near counts where it stood. */
function lateScript(place: Attributes, inventory: Inventory): void {
  const written = JSON.parse(place['data-attributes'] ?? '{}') as Attributes;
  inventory.openTag('script', {
    src: place['data-script'] ?? '',
    ...written,
  });
  inventory.closeTag('script');
}

function attributesOf({ attrs }: Element): Attributes {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}
