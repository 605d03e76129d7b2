import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { secureAddress } from '../../embeds/address.ts';
import type { Provider } from '../../embeds/provider.ts';
import { isLoader, providerOf } from '../../embeds/providers.ts';
import { scriptTag } from '../embeds/embed-parts.ts';
import { SKIP, visit } from '../visit.ts';
import { clobberingNames } from './clobbering-names.ts';
import { safeStyle } from './safe-style.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** What an element has to lose, as it is told to its author. */
type Losses = string[];

/**
 * Takes out of a post what could run, load or cover anything: whatever the schema does not name,
 * and frames and scripts of nobody in the table of providers. What is taken out is named; the text
 * in it stays.
 *
 * In: `<p onclick="a()">b</p><script src="https://unknown.example/a.js"></script>`.
 * Out: `<p>b</p>`.
 */
export function rehypeSanitized() {
  return (tree: Root, file: VFile): Root => {
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const embedFault = faultOfEmbed(element);
      if (embedFault !== undefined) {
        report(file, element, embedFault);
        parent.children.splice(index, 1);
        return index;
      }
      if (element.tagName === 'svg' && !isDrawing(element)) {
        report(file, element, 'The <svg> was taken out; what is in it stays');
        parent.children.splice(index, 1, ...element.children);
        return index;
      }
      const losses = [...mendProperties(element), ...lossesBySchema(element)];
      for (const loss of losses) report(file, element, loss);
      // What stands in a frame or a script is for neither readers nor this one.
      if (['iframe', 'script'].includes(element.tagName)) element.children = [];
      return element.tagName === 'template' ? SKIP : undefined;
    });
    return sanitize(tree, sanitizeSchema) as Root;
  };
}

function report(file: VFile, { position }: Element, what: string): void {
  file.message(what, { place: position, ruleId: 'sanitized' });
}

/** Why a frame or a script goes; nothing for one of a provider, and for other elements. */
function faultOfEmbed(element: Element): string | undefined {
  if (element.tagName !== 'iframe' && element.tagName !== 'script') return undefined;
  const written = String(element.properties.src ?? '');
  const address = secureAddress(written);
  const isKnown =
    address !== undefined &&
    address.protocol === 'https:' &&
    address.username === '' &&
    address.port === '' &&
    (element.tagName === 'iframe' ? hasHost(providerOf(address)) : isKnownScript(element, address));
  if (isKnown) {
    element.properties.src = address.href;
    return undefined;
  }
  const whence = address ? ` from ${address.host}` : '';
  return `The <${element.tagName}>${whence} was taken out: posts of this folder keep those of providers that Kiji knows. Write a link`;
}

/** Software that anyone may run is no host to be trusted. */
function hasHost(provider: Provider | undefined): boolean {
  return provider !== undefined && provider.hosts.length > 0;
}

function isKnownScript(script: Element, address: URL): boolean {
  const provider = providerOf(address);
  return (
    isLoader(address) ||
    provider?.isPlaced?.(address) === true ||
    provider?.frameOfScript?.(scriptTag(script, address)) !== undefined
  );
}

/** A drawing of nothing but paths, which can do no more than show. */
function isDrawing({ children }: Element): boolean {
  return children.length > 0 && children.every(isShape);
}

function isShape(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'path' && child.children.length === 0;
}

/** Classes that scripts of the site look for, that lift an element out of the text, or that tell machines what is the text. */
const classesOfSite =
  /^(?:anchor|diagram|drawing|embed|hidden-mark|page-header|pagination|problems|site-[a-z]+|skip|visually-hidden|(?:[hpu]|dt|e)-[a-z-]+)$/i;

/** What `browser/embeds.ts` reads. */
const ofSite = new Set(['dataScript', 'dataFrame', 'dataFills', 'dataAttributes']);

/** Where addresses without a host are. */
const here = 'https://here.invalid';

/** Whether a value that scripts of providers read is no address, or one that a provider answers. */
function isProvided(value: string): boolean {
  if (!URL.canParse(value, here)) return true;
  const address = new URL(value, here);
  if (/^(?:javascript|vbscript|data|blob|filesystem):$/.test(address.protocol)) return false;
  return (
    !/^https?:$/.test(address.protocol) || address.origin === here || hasHost(providerOf(address))
  );
}

/** Takes from an element what the schema can't tell; gives what was taken. */
function mendProperties(element: Element): Losses {
  const { tagName, properties } = element;
  const losses: Losses = [];
  const lose = (name: string, why: string) => {
    delete properties[name];
    losses.push(`The ${name.toLowerCase()} of this <${tagName}> was taken out: ${why}`);
  };
  if (properties.style !== undefined) {
    const style = String(properties.style);
    const safe = tagName === 'iframe' ? undefined : safeStyle(style);
    if (countOf(safe ?? '') < countOf(style)) {
      lose('style', 'only plain text styles stay');
      if (safe !== undefined) properties.style = safe;
    }
  }
  for (const name of ['src', 'poster']) {
    const value = String(properties[name] ?? '');
    const isPicture =
      tagName === 'img' && /^data:image\/(?:avif|gif|jpeg|png|webp);base64,/i.test(value);
    // As a browser reads it, which skips what can't be seen.
    if (/^data:/i.test(value.replace(/[\0-\x20]/g, '')) && !isPicture) {
      lose(name, 'only pictures may stand in an address');
    }
  }
  if (
    /(?:^|[\s,])(?!https?:|data:image\/(?!svg))[a-z][\w+.-]*:/i.test(
      String(properties.srcSet ?? ''),
    )
  ) {
    lose('srcSet', 'only https addresses stay');
  }
  const classes = [properties.className ?? []].flat().map(String);
  const free = classes.filter((name) => !classesOfSite.test(name));
  // The site's own elements are marked.
  if (free.length < classes.length && properties.dataUi === undefined) {
    lose(
      'className',
      `${classes.filter((name) => !free.includes(name)).join(' ')} means something to the site`,
    );
    if (free.length > 0) properties.className = free;
  }
  if (properties.target !== undefined) {
    const rel = [properties.rel ?? []].flat().filter((word) => !/^opener$/i.test(String(word)));
    properties.rel = [...new Set([...rel, 'noopener'])];
  }
  const named = ['id', 'name'].filter((name) =>
    clobberingNames.has(String(properties[name] ?? '').toLowerCase()),
  );
  for (const name of named) lose(name, 'scripts of the page could take it for something else');
  for (const [name, value] of Object.entries(properties).filter(([name]) =>
    /^data[A-Z]/.test(name),
  )) {
    if (ofSite.has(name)) lose(name, 'it is for the site itself');
    else if (!isProvided(String(value))) lose(name, 'a script could load what it names');
  }
  return losses;
}

/** What the schema takes from an element, not from those in it. */
function lossesBySchema(element: Element): Losses {
  const { tagName, properties } = element;
  const kept = sanitize({ ...element, children: [] }, sanitizeSchema);
  if (kept.type !== 'element') {
    const stays = sanitizeSchema.strip?.includes(tagName) ? '' : '; what is in it stays';
    return [`The <${tagName}> was taken out${stays}`];
  }
  return Object.keys(properties)
    .filter((name) => properties[name] !== undefined && !Object.hasOwn(kept.properties, name))
    .map((name) => `The ${name.toLowerCase()} of this <${tagName}> was taken out`);
}

function countOf(style: string): number {
  return style.split(';').filter((declaration) => declaration.trim() !== '').length;
}
