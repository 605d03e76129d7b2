import { providerOf } from './providers.ts';

/**
 * The address that an embed is loaded from: one without a scheme gets https, and http becomes
 * https for hosts that are known to serve it.
 *
 * @returns `undefined` for a text that is no whole http address, such as a path of the site itself.
 */
export function secureAddress(text: string): URL | undefined {
  const whole = text.trim().startsWith('//') ? `https:${text.trim()}` : text.trim();
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  if (address.protocol === 'http:' && providerOf(address)) address.protocol = 'https:';
  return address;
}
