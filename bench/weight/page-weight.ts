/** What a page asks its own site for, by what it is. */
export const kinds = ['HTML', 'CSS', 'script', 'images', 'JSON, fonts'] as const;

export type Kind = (typeof kinds)[number];

/** One thing that a browser has asked for. */
export interface Asked {
  url: string;
  /** As Playwright calls what it is for. */
  resourceType: string;
  method: string;
  headers: Readonly<Record<string, string>>;
}

/** What a page needs from its own site. */
export interface PageWeight {
  requests: number;
  /** Bytes of the bodies on the wire. */
  bytes: Readonly<Record<Kind, number>>;
}

/** What a text post may need: bytes of HTML, CSS and script, and requests. */
export const limits = { bytes: 16_000, requests: 4 };

/** What something is that was asked for. */
export function kindOf(resourceType: string): Kind {
  switch (resourceType) {
    case 'document':
      return 'HTML';
    case 'stylesheet':
      return 'CSS';
    case 'script':
      return 'script';
    case 'image':
    case 'media':
      return 'images';
    default:
      return 'JSON, fonts';
  }
}

/** Whether something is the page's own: of its site, and not the icon that browsers look for by themselves. */
export function isOwn({ url, method }: Asked, origin: string): boolean {
  return url.startsWith(`${origin}/`) && method === 'GET' && !/\/favicon\.ico(?:\?|$)/.test(url);
}

/** Bytes of what a text is shown with: HTML, CSS and script. */
export function textBytes({ bytes }: PageWeight): number {
  return bytes.HTML + bytes.CSS + bytes.script;
}

/** What is too much for a text post, in sentences. */
export function faultsOf(weight: PageWeight): string[] {
  const bytes = textBytes(weight);
  return [
    ...(bytes > limits.bytes ? [`HTML, CSS and script are ${bytes} bytes`] : []),
    ...(weight.requests > limits.requests ? [`it takes ${weight.requests} requests`] : []),
  ];
}
