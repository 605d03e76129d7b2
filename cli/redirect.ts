import { addressOf, type FinishedRedirect } from '#lib/finished-site.ts';

/** An answer that sends a reader elsewhere. */
export interface Redirection {
  /** A path of the site or an address, in ASCII. */
  location: string;
  status: number;
}

/**
 * Where former addresses lead, as Next.js has it: a path has neither slash at its end nor two in a
 * row, and then the first redirect counts that matches.
 *
 * @returns a function of a path, percent-encoded, and what follows it from its `?` on.
 */
export function redirector(redirects: readonly FinishedRedirect[]) {
  const literal = new Map<string, number>();
  const patterns: { index: number; pattern: RegExp }[] = [];
  for (const [index, { from, isPattern }] of redirects.entries()) {
    if (isPattern) patterns.push({ index, pattern: new RegExp(from) });
    else if (!literal.has(addressOf(from))) literal.set(addressOf(from), index);
  }

  return (pathname: string, query: string): Redirection | undefined => {
    const sound = pathname.replaceAll('\\', '/').replace(/\/{2,}/g, '/');
    if (sound !== pathname) return { location: inAscii(sound + query), status: 308 };
    if (pathname.length > 1 && pathname.endsWith('/')) {
      return { location: inAscii(pathname.slice(0, -1) + query), status: 308 };
    }
    const known = literal.get(addressOf(pathname)) ?? redirects.length;
    for (const { index, pattern } of patterns) {
      if (index > known) break;
      const found = pattern.exec(pathname);
      const redirect = redirects[index];
      if (found && redirect) {
        const to = redirect.to.replace(/\$(\d+)/g, (_, number) => found[Number(number)] ?? '');
        return { location: inAscii(withQuery(to, query)), status: redirect.status };
      }
    }
    const redirect = redirects[known];
    return (
      redirect && { location: inAscii(withQuery(redirect.to, query)), status: redirect.status }
    );
  };
}

function withQuery(to: string, query: string): string {
  if (query.length < 2) return to;
  const [address = '', ...fragment] = to.split(/(?=#)/);
  return address + (address.includes('?') ? `&${query.slice(1)}` : query) + fragment.join('');
}

/** Header values are ASCII, and half a character is in none. */
function inAscii(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, (part) =>
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')),
  );
}
