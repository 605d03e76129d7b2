import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { attributeName } from './embed-parts.ts';
import { safeProperties } from './safe-properties.ts';
import { isNamedHost, isSnippet, knownFrame, knownScript } from './sanitize-embeds.ts';
import { drawingSchema, formulaSchema, snippetSchema, textSchema } from './sanitize-schema.ts';

/** What holds no text for readers, or text that they are not shown. */
const withoutText = new Set(
  ['base', 'embed', 'frame', 'frameset', 'iframe', 'input', 'link', 'meta', 'noembed'].concat([
    'noframes',
    'param',
    'script',
    'style',
    'template',
  ]),
);

/** What a frame may do whose host is nobody's that Kiji knows: all that embeds need, but not leave the page. */
const sandbox = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-forms'];

/** What an element stands in: each has elements of its own. */
type Room = 'text' | 'formula' | 'drawing';

/** Says what is left out of an element, once. */
type Report = (element: Element, what: string) => void;

/**
 * Leaves out of a text what could do more than show, and names it: scripts, frames and plug-ins but
 * those of embeds that Kiji knows, forms, event handlers, styles, addresses that run, and names
 * that stand in the way of scripts. Text stays, whatever it stood in.
 *
 * In: `<p onclick="a()"><form>words</form></p>`, `<script>a()</script>`. Out: `<p>words</p>`.
 */
export function rehypeSanitize() {
  return (tree: Root, file: VFile): void => {
    const report: Report = ({ position }, what) => {
      file.message(
        `${what} left out, since this post is sanitised. Write it another way, or see trust in blog.config.ts`,
        { place: position, ruleId: 'sanitized' },
      );
    };
    tree.children = clean(tree.children, 'text', report);
  };
}

function clean(children: readonly RootContent[], room: Room, report: Report): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    // A comment may end elsewhere than the parser thinks.
    return child.type === 'element' ? cleanElement(child, room, report) : [];
  });
}

function cleanElement(element: Element, room: Room, report: Report): ElementContent[] {
  const { tagName, properties, children } = element;
  const schema = schemaOf(element, room);
  const safe = schema && sanitize({ ...element, children: [] }, schema);
  if (safe?.type !== 'element') {
    const isEmpty = withoutText.has(tagName);
    report(element, isEmpty ? `<${tagName}> and what is in it are` : `<${tagName}> is`);
    return isEmpty ? [] : clean(children, room, report);
  }
  const { kept, lost } = safeProperties(safe);
  const names = Object.keys(properties).filter((name) => isLost(properties[name], safe, name));
  const left = [...names.map(attributeName), ...lost];
  if (left.length > 0) {
    report(element, `${left.join(', ')} of this <${tagName}> ${left.length > 1 ? 'are' : 'is'}`);
  }
  if (tagName === 'iframe' || tagName === 'script')
    return [{ ...safe, properties: { ...kept, ...embedProperties(element) } }];
  return [{ ...safe, properties: kept, children: clean(children, roomOf(tagName, room), report) }];
}

/** What may stand in an element's place and be said of it; nothing where it may not stand there. */
function schemaOf(element: Element, room: Room): Schema | undefined {
  if (room !== 'text') return room === 'formula' ? formulaSchema : drawingSchema;
  switch (element.tagName) {
    case 'math':
      return formulaSchema;
    case 'svg':
      return element.children.every(isShape) ? drawingSchema : undefined;
    case 'input':
      return element.properties.type === 'checkbox' ? textSchema : undefined;
    case 'iframe':
      return knownFrame(element) && textSchema;
    case 'script':
      return knownScript(element) && textSchema;
    default:
      return isSnippet(element) ? snippetSchema : textSchema;
  }
}

function roomOf(tagName: string, room: Room): Room {
  if (tagName === 'math') return 'formula';
  return tagName === 'svg' ? 'drawing' : room;
}

function isShape(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'path' && child.children.length === 0;
}

function isLost(value: Properties[string], { properties }: Element, name: string): boolean {
  return value !== undefined && value !== null && value !== false && properties[name] === undefined;
}

/** The address that was looked at, letter for letter, in place of one that browsers might read otherwise. */
function embedProperties(embed: Element): Properties {
  const address = embed.tagName === 'iframe' ? knownFrame(embed) : knownScript(embed);
  if (!address) return {};
  const isGuest = embed.tagName === 'iframe' && !isNamedHost(address);
  return { src: address.href, ...(isGuest && { sandbox }) };
}
