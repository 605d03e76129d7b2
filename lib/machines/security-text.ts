import type { Site } from '../config/site.ts';
import { securityPath } from '../urls.ts';

/**
 * What `security.txt` says, in the words of the configuration.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityText(security: NonNullable<Site['security']>, origin: string): string {
  const { contact, expires, preferredLanguages, ...addresses } = security;
  const fields: [name: string, value: string | undefined][] = [
    ...contact.map((address): [string, string] => ['Contact', address]),
    ['Expires', `${expires}T00:00:00Z`],
    ['Encryption', addresses.encryption],
    ['Acknowledgments', addresses.acknowledgments],
    ['Policy', addresses.policy],
    ['Preferred-Languages', preferredLanguages?.join(', ')],
    ['Canonical', origin + securityPath],
  ];
  return fields
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`))
    .join('');
}
