import { createHash } from 'node:crypto';

/**
 * A text as it is sent under an address that stays. Its tag is made of the text, so that two builds
 * of the same posts agree, and whoever has it need not be sent it again.
 *
 * @param type with its charset.
 */
export function taggedResponse(
  text: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return new Response(text, {
    headers: {
      'Content-Type': type,
      // Weak, since it is the same for the compressed text.
      ETag: `W/"${hash}"`,
      // Next.js would have shared caches keep it for a year.
      'Cache-Control': 'public, max-age=300',
      ...headers,
    },
  });
}
