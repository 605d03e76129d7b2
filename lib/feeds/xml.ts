import type { ElementContent, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { feedStylePath } from '../urls.ts';

// XML 1.0 has no way to write these, not even as references.
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text without what XML forbids. */
export function xmlText(text: string): string {
  return text.replace(notInXml, '');
}

/** A feed as a document that browsers show with a style sheet. */
export function xmlDocument(feed: ElementContent): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      {
        type: 'instruction',
        name: 'xml-stylesheet',
        value: `type="text/css" href="${feedStylePath}"`,
      },
      { type: 'text', value: '\n' },
      feed,
      { type: 'text', value: '\n' },
    ],
  };
  return toXml(root, { closeEmptyElements: true });
}

/** An element of a feed that holds nothing but text, on a line of its own. */
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
