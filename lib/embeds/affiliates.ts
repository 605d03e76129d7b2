// Links that pay their author when a reader buys. A shop's own address is one only with a mark of
// the author's in it; the rest are hosts that do nothing else.

/** Hosts of networks; `*.example.com` stands for every host below it too. */
const networks = [
  ...['*.a8.net', '*.valuecommerce.com', '*.accesstrade.net', '*.moshimo.com', '*.felmat.net'],
  ...['hb.afl.rakuten.co.jp', 'a.r10.to', '*.linksynergy.com', '*.awin1.com', '*.shareasale.com'],
  ...['*.anrdoezrs.net', '*.dpbolvw.net', '*.jdoqocy.com', '*.kqzyfj.com', '*.tkqlhce.com'],
  ...['prf.hn', '*.skimresources.com', '*.amazon-adsystem.com', 'amzn.to'],
];

/** Shops, and the parameter that names who is paid. */
const shops: readonly (readonly [host: RegExp, parameter: string])[] = [
  [/(?:^|\.)amazon\.(?:com|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/, 'tag'],
  [/(?:^|\.)booking\.com$/, 'aid'],
  [/(?:^|\.)bookshop\.org$/, 'affiliate'],
];

/**
 * Whether an author is paid for what readers do behind a link.
 *
 * @param hosts more hosts of such links, as the configuration names them.
 */
export function isAffiliate(
  { hostname, searchParams }: URL,
  hosts: readonly string[] = [],
): boolean {
  return (
    [...networks, ...hosts].some((pattern) => matches(hostname, pattern)) ||
    shops.some(([host, parameter]) => host.test(hostname) && searchParams.has(parameter))
  );
}

function matches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.')
    ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
    : host === pattern;
}
