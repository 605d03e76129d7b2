import type { Element, Properties } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { providerOf } from '../embeds/providers.ts';
import { isClobbering } from './clobbering-names.ts';
import { attributeName } from './embed-parts.ts';
import { isSafeAddress, isSafeSourceSet, isScript } from './safe-address.ts';

/** The properties of an element that are safe, and the attributes of which something is not. */
export interface SafeProperties {
  kept: Properties;
  lost: string[];
}

/** Tests of values, by property, for elements that may have it; what fails one goes. */
const tests: Readonly<Record<string, (value: string, element: Element) => boolean>> = {
  href: (value) => isSafeAddress(value, 'link'),
  cite: (value) => isSafeAddress(value, 'link'),
  poster: (value) => isSafeAddress(value, 'image'),
  srcSet: isSafeSourceSet,
  src: (value, { tagName }) => isSafeAddress(value, tagName === 'img' ? 'image' : 'media'),
  id: isFreeName,
  name: isFreeName,
  style: (value) => value.length < 500 && formulaStyle.test(value) && !/url/i.test(value),
  target: (value) => value === '_blank',
};

/** Single words of a value that are safe, by property; the others go. */
const words: Readonly<Record<string, (word: string) => boolean>> = {
  className: (word) => !ofSite.test(word),
  rel: (word) =>
    /^(?:bookmark|external|help|license|next|nofollow|noopener|noreferrer|prev|search|sponsored|tag|ugc)$/i.test(
      word,
    ),
};

/** Classes that scripts of the site look for, that lift an element out of the text, or that tell readers of pages what the text is. */
const ofSite =
  /^(?:anchor|diagram|drawing|embed|hidden-mark|page-header|pagination|problems|site-[a-z]+|skip|visually-hidden|(?:[hpu]|dt|e)-[a-z-]+)$/i;

/** Where addresses without a host are. */
const relative = 'https://relative.invalid';

/** What Temml says of the looks of a formula. */
const formulaStyle =
  /^(?:\s*(?:background-color|border(?:-[a-z]+)*|bottom|color|display|font-[a-z]+|height|justify-content|left|letter-spacing|margin-[a-z]+|math-[a-z]+|padding(?:-[a-z]+)?|position|right|text-align|transform|vertical-align|white-space|width)\s*:\s*(?!fixed|sticky)[-\w.%#,()\s]+(?:;|$))*\s*$/;

/** Looks at the values of an element's properties that have passed the schema. */
export function safeProperties(element: Element): SafeProperties {
  const kept: Properties = {};
  const lost: string[] = [];
  for (const [name, value] of Object.entries(element.properties)) {
    const isSafeWord = isOfSite(element) ? undefined : words[name];
    const all = wordsOf(value);
    const safe = isSafeWord
      ? all.filter(isSafeWord)
      : isSafe(name, all.join(' '), element)
        ? all
        : [];
    if (safe.length < all.length) lost.push(attributeName(name));
    if (safe.length > 0 || all.length === 0) kept[name] = isSafeWord ? safe : value;
  }
  // An older browser gives the page that is opened a way back to this one.
  if (kept.target) kept.rel = [...new Set([...wordsOf(kept.rel), 'noopener'])];
  return { kept, lost };
}

function isSafe(name: string, value: string, element: Element): boolean {
  if (name.startsWith('data') && name !== 'dataCodeInfo') return isProvided(value);
  return tests[name]?.(value, element) ?? true;
}

/** Whether nothing else goes by a name. Those of headings stand in nobody's way, and are what links lead to. */
function isFreeName(name: string, element: Element): boolean {
  return isOfSite(element) || headingRank(element) !== undefined || !isClobbering(name);
}

/** Whether a value that scripts of providers read is no address, or one that a provider answers. */
function isProvided(value: string): boolean {
  if (isScript(value)) return false;
  if (!URL.canParse(value, relative)) return true;
  const address = new URL(value, relative);
  return (
    !/^https?:$/.test(address.protocol) ||
    address.origin === relative ||
    providerOf(address) !== undefined
  );
}

/** Whether the site itself made an element. */
function isOfSite({ properties }: Element): boolean {
  return properties.dataUi !== undefined;
}

function wordsOf(value: Properties[string]): string[] {
  return [value ?? []].flat().map(String);
}
