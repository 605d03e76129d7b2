import { attribute, type Element, elementsIn, isElement, type Node, textOf } from './tree.ts';

/** Something that the two sides write in different ways, and that is compared in one. */
export interface Normalisation {
  /** Why the difference is none of the posts' content. */
  reason: string;
  /** Changes the nodes of a side, whichever it is. */
  apply(nodes: readonly Node[]): Node[];
}

/** All of them, in the order in which they are applied to both sides. */
export const normalisations: readonly Normalisation[] = [
  {
    reason: 'What carries `data-ui` is added by the site: anchors, labels, ways back, wrappers.',
    apply: (nodes) =>
      replaced(nodes, (element) => {
        const ui = attribute(element, 'data-ui');
        return ui === undefined ? undefined : ui === 'wrap' ? element.childNodes : [];
      }),
  },
  {
    reason: 'Comments and the <template>s and <style>s of authors show nothing to compare.',
    apply: (nodes) =>
      without(nodes, (node) =>
        isElement(node) ? /^(?:template|style)$/.test(node.tagName) : !('value' in node),
      ),
  },
  {
    reason:
      'Scripts are compared with the sources by `bench/fidelity.ts`, which knows that a loader is needed once a page.',
    apply: (nodes) => without(nodes, (node) => isElement(node) && node.tagName === 'script'),
  },
  {
    reason:
      'The highest heading of a text is h2 here, since a page has one h1; its rank among the others is compared.',
    apply(nodes) {
      const headings = elementsIn(nodes).filter(isHeading);
      const highest = Math.min(...headings.map(rankOf));
      for (const heading of headings) heading.tagName = `h${rankOf(heading) - highest + 1}`;
      return [...nodes];
    },
  },
  {
    reason:
      'Footnotes stand in a <div> after a rule there, with ways back in their texts, and in a labelled <section> here.',
    apply: (nodes) =>
      replaced(nodes, (element) => {
        const classes = (attribute(element, 'class') ?? '').split(/\s+/);
        if (classes.includes('footnote-backref')) return [];
        if (!classes.includes('footnotes')) return undefined;
        return element.childNodes.filter((node) => !isElement(node) || node.tagName !== 'hr');
      }),
  },
  {
    reason: 'A reference to a footnote leads to an id of either renderer’s own making.',
    apply(nodes) {
      for (const element of elementsIn(nodes)) {
        for (const each of element.attrs) {
          if (element.tagName === 'a' && each.name === 'href') {
            each.value = each.value.replace(/^#fn[:-].*$/, '#fn');
          }
        }
      }
      return [...nodes];
    },
  },
  {
    reason: 'Wrappers of tables and blocks of code, which Hugo’s highlighter adds, hold the same.',
    apply: (nodes) =>
      replaced(nodes, (element) =>
        element.tagName === 'div' && attribute(element, 'class') === 'highlight'
          ? element.childNodes
          : undefined,
      ),
  },
  {
    reason: 'Paragraphs without anything in them, which HTML makes of stray tags, show nothing.',
    apply: (nodes) =>
      without(
        nodes,
        (node) =>
          isElement(node) &&
          node.tagName === 'p' &&
          textOf([node]).trim() === '' &&
          elementsIn(node.childNodes).every(({ tagName }) => tagName === 'br'),
      ),
  },
];

/** How values are compared that may be written in several ways. */
export const writings: readonly { reason: string; apply(value: string): string }[] = [
  {
    reason:
      'Hugo’s typographer makes curly quotes, dashes and an ellipsis of "straight" ones; here the characters of the author stay.',
    apply: (value) =>
      value
        .replace(/[‘’]/g, "'")
        .replace(/[“”«»]/g, '"')
        .replace(/—/g, '---')
        .replace(/–/g, '--')
        .replace(/…/g, '...'),
  },
  {
    reason:
      'A line break between Japanese or Chinese characters is no space here; the compared Hugo has no such rule yet.',
    apply: (value) => value.replace(/(?<=[⺀-鿿豈-﫿＀-￯]) *\n *(?=[⺀-鿿豈-﫿＀-￯])/g, ''),
  },
  {
    reason: 'White space is one space, and none at the edges of a block.',
    apply: (value) => value.replace(/\s+/g, ' ').trim(),
  },
];

/** How addresses are compared that may be written in several ways. */
export const addressWritings: typeof writings = [
  {
    reason: 'Embeds are loaded over https here, whatever the post says.',
    apply: (value) => value.trim().replace(/^(?:https?:)?\/\//i, '//'),
  },
  {
    reason: 'An address may be percent-encoded in several ways.',
    apply(value) {
      try {
        return decodeURI(value).replace(/%([0-9a-f]{2})/gi, (code) => code.toUpperCase());
      } catch {
        return value;
      }
    },
  },
];

/** How languages of code are compared. */
export const languageWritings: typeof writings = [
  {
    reason:
      'What follows a colon after the language of code is its title here, as on Zenn and Qiita, and a part of the language there.',
    apply: (value) => value.replace(/:.*$/, ''),
  },
  {
    reason:
      'Braces after the language are options of Hugo, Docusaurus and others, not a part of it.',
    apply: (value) => value.replace(/\{.*$/, ''),
  },
];

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function rankOf({ tagName }: Element): number {
  return Number(tagName[1]);
}

/** Nodes with some elements replaced; those that are not are looked into. */
function replaced(
  nodes: readonly Node[],
  replacement: (element: Element) => readonly Node[] | undefined,
): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const others = replacement(node);
    if (others) return replaced(others, replacement);
    return [{ ...node, childNodes: replaced(node.childNodes, replacement) }];
  });
}

function without(nodes: readonly Node[], isLeftOut: (node: Node) => boolean): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (isLeftOut(node)) return [];
    return isElement(node)
      ? [{ ...node, childNodes: without(node.childNodes, isLeftOut) }]
      : [node];
  });
}
