import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet, and not of this machine, of a private
 * network or of a cloud's own services. Addresses that hold others, such as IPv4 in IPv6 and the
 * translated ones, are as public as those.
 *
 * @param text IPv4 or IPv6, without brackets.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(text: string): boolean {
  // As a resolver gives it, and in no older spelling.
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv6) {
    const range = address.range();
    if (range === 'ipv4Mapped') return isPublicAddress(address.toIPv4Address().toString());
    if (range === 'rfc6052') return isPublicAddress(lastFour(address));
    // Only what is given out as global unicast, 2000::/3.
    return range === 'unicast' && address.match(ipaddr.parse('2000::') as ipaddr.IPv6, 3);
  }
  return address.range() === 'unicast';
}

function lastFour(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(-4).join('.');
}
