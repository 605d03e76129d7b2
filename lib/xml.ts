import type { ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

// XML 1.0 has no way to write these, not even as references.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without what XML forbids. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '');
}

// `raw` is what has been written already.
const writing = { closeEmptyElements: true, allowDangerousXml: true };

/**
 * A document of XML.
 *
 * @param stylePath path of the style sheet that browsers show it with.
 */
export function xmlDocument(content: ElementContent, stylePath?: string): string {
  const style: Root['children'] =
    stylePath === undefined
      ? []
      : [
          {
            type: 'instruction',
            name: 'xml-stylesheet',
            value: `type="text/css" href="${stylePath}"`,
          },
          { type: 'text', value: '\n' },
        ];
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      ...style,
      content,
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(root, writing);
}

/** What writes a part of documents once, though it stands in many: a thousand tags may have the same posts. */
export function writtenOnce<Part extends object>(
  nodesOf: (part: Part) => ElementContent[],
): (part: Part) => ElementContent {
  const kept = new WeakMap<Part, string>();
  return (part) => {
    const value = kept.get(part) ?? toXml(nodesOf(part), writing);
    kept.set(part, value);
    return { type: 'raw', value };
  };
}

/** How many characters an element is written with. */
export function xmlLength(element: ElementContent): number {
  return toXml(element, writing).length;
}

/** An element that holds nothing but text, on a line of its own. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): ElementContent[] {
  return text === undefined ? [] : onOwnLine(x(name, attributes, textNodes(text)));
}

/** An element that holds others, on a line of its own. */
export function onOwnLine(element: ElementContent): ElementContent[] {
  return [{ type: 'text', value: '\n' }, element];
}

/** `]]>` may not stand in a text (XML 1.0, 2.4), and the serializer writes it as it is: `]]` and `<![CDATA[>]]>`. */
function textNodes(text: string): ElementContent[] {
  const [first = '', ...others] = text.split(/(?<=\]\])>/);
  return [
    { type: 'text', value: first },
    ...others.flatMap((value): ElementContent[] => [
      { type: 'cdata', value: '>' },
      { type: 'text', value },
    ]),
  ];
}
