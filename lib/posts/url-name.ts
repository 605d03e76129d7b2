const kept = /[\p{L}\p{N}\p{M}./\\_#+~@-]/u;

/**
 * A name as Hugo writes it in an address: in lower case, with hyphens for spaces, and of other
 * characters letters, digits and `. / \ _ # ~ @ -` only.
 *
 * In: `What's new in Go 1.20?`. Out: `whats-new-in-go-1.20`.
 *
 * @see https://github.com/gohugoio/hugo/blob/v0.111.3/common/paths/url.go
 */
export function urlName(name: string): string {
  let result = '';
  let space = false;
  for (const character of name) {
    if (kept.test(character)) {
      if (space && character !== '-') result += '-';
      space = false;
      result += character;
    } else if (/\s/.test(character) && result !== '' && !result.endsWith('-')) {
      space = true;
    }
  }
  // Hugo takes it out last, and the hyphens around it stay.
  return result.replaceAll('+', '').toLowerCase();
}
