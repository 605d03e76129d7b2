/** What an address is used for. */
export type AddressUse = 'link' | 'image' | 'media';

const schemes: Readonly<Record<AddressUse, readonly string[]>> = {
  link: ['http', 'https', 'mailto', 'tel'],
  image: ['http', 'https'],
  media: ['http', 'https'],
};

/** Pictures of points; a drawing (SVG) may hold scripts and addresses of its own. */
const picture = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;

const running = /^(?:javascript|vbscript|livescript|data):/i;

/**
 * Whether an address can do no more than lead somewhere, or load something to see or hear. One
 * without a scheme is of the web.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser for what browsers overlook in one.
 */
export function isSafeAddress(address: string, use: AddressUse): boolean {
  const read = address.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+/, '');
  if (use === 'image' && picture.test(read)) return true;
  if (isScript(address)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || schemes[use].includes(scheme);
}

/** Whether an address runs, or is a page of its own, even where more is overlooked than by browsers. */
export function isScript(address: string): boolean {
  return running.test(address.replace(/[\p{C}\p{Z}]/gu, ''));
}

/** Whether all candidates of a `srcset` are safe. */
export function isSafeSourceSet(candidates: string): boolean {
  return candidates
    .split(/[\s,]+/)
    .every((part) => isSafeAddress(part, 'image') && !/^data:/i.test(part));
}
