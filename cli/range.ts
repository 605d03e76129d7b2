/**
 * The range that a request asks for, when it is one that can be sent; nothing means the whole file,
 * which a server may always send (RFC 9110, 14.2).
 *
 * @param tag the strong `ETag` of the file: of another one, no part is wanted.
 */
export function soundRange(
  range: string | undefined,
  condition: string | undefined,
  tag: string,
): string | undefined {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (start === undefined || (end && Number(end) < Number(start))) return undefined;
  return condition === undefined || condition === tag ? range : undefined;
}
