/** What texts lie compressed with, the smaller first. */
export type Encoding = 'br' | 'gzip';

const encodings: readonly Encoding[] = ['br', 'gzip'];

/**
 * Which of the compressed files a client takes, as `Accept-Encoding` has it (RFC 9110, 12.5.3):
 * `gzip;q=0` is a no.
 */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  if (header === undefined) return [];
  const refused = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.toLowerCase().split(';');
      return [name.trim(), parameters.some((each) => /^\s*q=0(?:\.0*)?\s*$/.test(each))];
    }),
  );
  const isTaken = (name: string) => (refused.get(name) ?? refused.get('*')) === false;
  return encodings.filter(isTaken);
}
