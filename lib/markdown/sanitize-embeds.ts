import type { Element } from 'hast';
import { secureAddress } from '../embeds/address.ts';
import type { Provider } from '../embeds/provider.ts';
import { frameOfScript, isLoader, providerOf, providers } from '../embeds/providers.ts';
import { dataOf } from './embed-parts.ts';

/** The address of a frame that a known provider answers, over https and without a password. */
export function knownFrame({ properties }: Element): URL | undefined {
  const address = providedAddress(properties.src);
  return address && providerOf(address) ? address : undefined;
}

/** Whether the host of an address is in the table, and not only the look of its path. */
export function isNamedHost(address: URL): boolean {
  return providerOf(new URL(address.origin)) !== undefined;
}

/** The address of a script that is an embed of the table. Other files on its host are anyone's. */
export function knownScript(script: Element): URL | undefined {
  const src = providedAddress(script.properties.src);
  if (!src) return undefined;
  const tag = { src, id: String(script.properties.id ?? ''), data: dataOf(script) };
  return isLoader(src) || providerOf(src)?.isPlaced?.(src) || frameOfScript(tag) ? src : undefined;
}

/** Whether a script of a provider looks for an element like this one. */
export function isSnippet(element: Element): boolean {
  const classes = classesOf(element);
  return providers.some(
    (provider) =>
      (provider.quote && classes.includes(provider.quote.className)) ||
      provider.fills?.split(/\s*,\s*/).some((selector) => matches(element, selector, provider)),
  );
}

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return [properties.className ?? []].flat().map(String);
}

/** @param selector a class, or a tag with an attribute: what the table of providers has. */
function matches(element: Element, selector: string, provider: Provider): boolean {
  if (selector.startsWith('.')) return classesOf(element).includes(selector.slice(1));
  const [, tagName, attribute = ''] = /^(\w+)\[data-([\w-]+)\]$/.exec(selector) ?? [];
  const value = dataOf(element)[attribute];
  if (element.tagName !== tagName || value === undefined) return false;
  // An address is one that the script loads.
  return !/[/:]/.test(value) || isOf(provider, providedAddress(value));
}

function isOf(provider: Provider, address: URL | undefined): boolean {
  return address !== undefined && providerOf(address) === provider;
}

function providedAddress(value: unknown): URL | undefined {
  const address = typeof value === 'string' ? secureAddress(value) : undefined;
  const { protocol, username, password } = address ?? {};
  return protocol === 'https:' && !username && !password ? address : undefined;
}
