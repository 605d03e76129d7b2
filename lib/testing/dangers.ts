import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import { providerOf } from '../embeds/providers.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Elements that run, load, send or rewrite the page, and those whose text browsers read in a way of their own. */
const forbidden = new Set(
  'applet base bgsound body embed fencedframe form frame frameset head html link meta noembed noframes noscript object plaintext portal select style template textarea title xmp'.split(
    ' ',
  ),
);

/** Attributes of which each is an address. */
const addresses = new Set(
  'action background cite classid code codebase data data-frame data-script formaction href icon longdesc lowsrc manifest ping poster src xlink:href'.split(
    ' ',
  ),
);

const picture = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/;

/** How browsers read the HTML of an article, and read again what they would write of that. */
export function readings(html: string): string[] {
  const first = serialize(parseFragment(html));
  return [html, first, serialize(parseFragment(first))];
}

/**
 * What in the HTML of a sanitised article could do more than show, as a browser reads it. Knows
 * nothing of the sanitiser.
 */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  visit(parseFragment(html), (element) => {
    const attributes = new Map(
      element.attrs.map(
        ({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value] as const,
      ),
    );
    const say = (what: string) => dangers.push(`<${element.tagName}> ${what}`);
    dangersOfTag(element, attributes).forEach(say);
    for (const [name, value] of attributes) {
      if (/^on/i.test(name) || /["'<>=]/.test(name)) say(name);
      if (
        name === 'srcdoc' ||
        name === 'is' ||
        (name === 'style' && !isOfFormulaOrFrame(element, value))
      )
        say(`${name} ${value}`);
      if (addresses.has(name) && !isSafe(name, value, element)) say(`${name} ${value}`);
      if (name === 'srcset' && /(?:^|,)\s*(?:javascript|data|vbscript):/i.test(value)) say(value);
      if (name === 'data-attributes' && /"(?:on|srcdoc)/i.test(value)) say(value);
      const isOfHeading = /^h[1-6]$/.test(element.tagName);
      if (
        (name === 'id' || name === 'name') &&
        !isOfHeading &&
        /^(?:cookie|body|location|getElementById|currentScript|__proto__|constructor|mermaid|twttr|main)$/.test(
          value,
        )
      )
        say(`${name} ${value}`);
    }
  });
  return dangers;
}

function dangersOfTag(element: Element, attributes: ReadonlyMap<string, string>): string[] {
  const { tagName, namespaceURI } = element;
  const isOurs = attributes.has('data-ui');
  if (forbidden.has(tagName)) return ['stands there'];
  if (tagName === 'button' && !isOurs) return ['stands there'];
  if (tagName === 'input' && attributes.get('type') !== 'checkbox') return ['stands there'];
  if (tagName === 'svg' || /svg/.test(namespaceURI)) {
    return tagName === 'svg' || tagName === 'path' ? [] : ['stands in a drawing'];
  }
  if (/MathML/.test(namespaceURI)) {
    return /^(?:math|m[a-z]+|none|semantics|annotation)$/.test(tagName) &&
      !/^(?:maction|mglyph|malignmark)$/.test(tagName)
      ? []
      : ['stands in a formula'];
  }
  if (tagName === 'iframe' || tagName === 'script') {
    const text = element.childNodes.some((child) => 'value' in child && child.value.trim() !== '');
    return text
      ? ['holds text']
      : isProvided(attributes.get('src'))
        ? []
        : [`src ${attributes.get('src')}`];
  }
  return [];
}

function isSafe(name: string, value: string, { tagName }: Element): boolean {
  if (name === 'data-frame' || name === 'data-script') return isProvided(value);
  if (tagName === 'img' && picture.test(value)) return true;
  if (!URL.canParse(value, 'https://site.example/blog/post')) return true;
  const { protocol } = new URL(value, 'https://site.example/blog/post');
  return /^https?:$/.test(protocol) || (tagName === 'a' && /^(?:mailto|tel):$/.test(protocol));
}

/** Whether an address is over https and of a provider, without a password or a port. */
function isProvided(address: string | undefined): boolean {
  if (address === undefined || !/^https:\/\/[^/\\@:]+(?:[/?#]|$)/.test(address)) return false;
  return providerOf(new URL(address)) !== undefined;
}

function isOfFormulaOrFrame({ tagName, namespaceURI, attrs }: Element, style: string): boolean {
  if (/url|expression|fixed|sticky|behavior|binding/i.test(style)) return false;
  const isOurs = attrs.some(({ name }) => name === 'data-ui');
  return isOurs || tagName === 'iframe' || tagName === 'img' || /MathML/.test(namespaceURI);
}

function visit(node: Node, look: (element: Element) => void): void {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(next)) look(next);
    if ('childNodes' in next) waiting.push(...next.childNodes);
    if ('content' in next) waiting.push(next.content);
  }
}
