import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What the site adds to elements of the text. */
const additions: readonly { element: RegExp; attribute: string; value: RegExp }[] = [
  // A link can point at each heading.
  { element: /^h[2-6]$/, attribute: 'id', value: /^/ },
  // An image is fetched when it comes near, one before all text at once, and the text need not wait for it.
  { element: /^img$/, attribute: 'loading', value: /^(?:lazy|eager)$/ },
  { element: /^img$/, attribute: 'fetchpriority', value: /^high$/ },
  { element: /^img$/, attribute: 'decoding', value: /^async$/ },
  // Long lines of code scroll by keyboard.
  { element: /^pre$/, attribute: 'tabindex', value: /^0$/ },
  { element: /^pre$/, attribute: 'data-language', value: /^\w+$/ },
  // In a list of tasks, the box stands in the place of the mark.
  { element: /^(?:ul|ol)$/, attribute: 'class', value: /^contains-task-list$/ },
  { element: /^li$/, attribute: 'class', value: /^task-list-item$/ },
];

const blocks = new Set(
  `#root address article aside blockquote body br center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre
  search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/**
 * The HTML that a specification expects, with the headings shifted as the site shifts them. The
 * line break after its last tag is the file's, and would go on with what the example leaves open.
 */
export function expectedTree(html: string): string {
  const nodes = parseFragment(html.replace(/(?<=>)\n$/, '')).childNodes;
  shiftHeadings(nodes);
  return print(normalised(nodes, '#root'));
}

/** The HTML of an article without what the site adds to it. */
export function articleTree(html: string): string {
  return print(normalised(withoutAdditions(parseFragment(html).childNodes), '#root'));
}

/** The page's one `h1` is its title. Which rank was the highest of the input, only the input tells. */
function shiftHeadings(nodes: readonly Node[]): void {
  const headings = elementsOf(nodes).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const rank = ({ tagName }: Element) => Number(tagName[1]);
  const highest = Math.min(...headings.map(rank));
  for (const heading of headings) {
    heading.tagName = `h${Math.min(6, rank(heading) + 2 - highest)}`;
  }
}

/** What carries `data-ui` is the site's: an element with what is in it, or the tag of a wrapper. */
function withoutAdditions(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [node];
    const ui = node.attrs.find(({ name }) => name === 'data-ui')?.value;
    const childNodes = withoutAdditions(node.childNodes);
    if (ui !== undefined) return ui === 'wrap' ? childNodes : [];
    const attrs = node.attrs.filter(
      ({ name, value }) =>
        !additions.some(
          (addition) =>
            addition.attribute === name &&
            addition.element.test(node.tagName) &&
            addition.value.test(value),
        ),
    );
    return [{ ...node, attrs, childNodes }];
  });
}

/**
 * White space outside `<pre>` and `<textarea>` is one space, and none at the edge of a block,
 * where it shows nowhere: the specification's own tests leave it out too.
 */
function normalised(nodes: readonly Node[], parent: string, preformatted = false): Node[] {
  const joined = joinTexts(nodes);
  return joined.flatMap((node, index): Node[] => {
    if ('tagName' in node) {
      const { tagName, childNodes } = node;
      const inside = preformatted || tagName === 'pre' || tagName === 'textarea';
      return [{ ...node, childNodes: normalised(childNodes, tagName, inside) }];
    }
    if (!('value' in node) || preformatted) return [node];
    let value = node.value.replace(/[ \t\r\n\f]+/g, ' ');
    if (isEdge(joined[index - 1], parent)) value = value.trimStart();
    if (isEdge(joined[index + 1], parent)) value = value.trimEnd();
    return value === '' ? [] : [{ ...node, value }];
  });
}

function isEdge(neighbour: Node | undefined, parent: string): boolean {
  return blocks.has(neighbour ? neighbour.nodeName : parent);
}

/** Taking a wrapper away leaves texts side by side. */
function joinTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if ('value' in node && last && 'value' in last) {
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

/**
 * One node a line. Attributes stand by their names, since their order means nothing, nor does the
 * white space between classes.
 */
function print(nodes: readonly Node[], depth = 0): string {
  const indent = '  '.repeat(depth);
  return nodes
    .map((node) => {
      if ('value' in node) return `${indent}${JSON.stringify(node.value)}\n`;
      if ('data' in node) return `${indent}<!--${node.data}-->\n`;
      if (!('tagName' in node)) return `${indent}${node.nodeName}\n`;
      const attributes = node.attrs
        .map(({ name, value }) => [name, name === 'class' ? value.replace(/\s+/g, ' ') : value])
        .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
        .sort();
      return `${indent}<${node.tagName}${attributes.join('')}>\n${print(node.childNodes, depth + 1)}`;
    })
    .join('');
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node.childNodes)] : []));
}
