/** A tag or comment as it stands in HTML, or what starts like one and does not end. */
export interface Tag {
  kind: 'start' | 'end' | 'comment' | 'fragment';
  /** In lower case; none of a comment, and of a fragment its first characters. */
  name: string;
  /** Where it starts, and where the text behind it does. */
  start: number;
  end: number;
  /** `<br />`. */
  isSelfClosing: boolean;
  /** Whether this start tag's text, which holds no tags, goes on to the end of the HTML. */
  isOpenEnded: boolean;
}

/** Elements that hold text and no tags. */
const rawTextElements = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
]);

/**
 * The tags of a piece of HTML as browsers see them, in one way through. What stands in comments and
 * scripts is none.
 *
 * @param isForeign whether the place that is reached is inside SVG or MathML, where a `<title>` or
 * `<style>` is an element like others.
 */
export function* tagsOf(html: string, isForeign: () => boolean): Generator<Tag> {
  const openEnded = new Set<string>();
  const fragment = (start: number): Tag => ({
    kind: 'fragment',
    name: /^<[^\s>]{0,20}/.exec(html.slice(start))?.[0] ?? '<',
    start,
    end: html.length,
    isSelfClosing: false,
    isOpenEnded: false,
  });
  let at = html.indexOf('<');
  while (at >= 0) {
    const [, slash, written = ''] = matchAt(/<(\/?)([a-z][^\s/>]*)/iy, html, at) ?? [];
    let end = at + 1;
    if (written !== '') {
      const tag = endOfTag(html, at + 1 + (slash ?? '').length + written.length);
      if (tag === undefined) return yield fragment(at);
      end = tag.end;
      const name = written.toLowerCase();
      const isRawText = slash === '' && rawTextElements.has(name) && !isForeign();
      // Written so, a script or frame is meant to have no text, whatever HTML says.
      const isEmpty = tag.isSelfClosing && (name === 'script' || name === 'iframe');
      const isRead = isRawText && !isEmpty && !openEnded.has(name);
      const close = isRead ? endTagFrom(html, name, end) : -1;
      if (isRead && close < 0) openEnded.add(name);
      yield {
        kind: slash === '' ? 'start' : 'end',
        name,
        start: at,
        end,
        isSelfClosing: tag.isSelfClosing,
        isOpenEnded: isRawText && close < 0,
      };
      if (close >= 0) end = close;
    } else if (/^<[!?/]/.test(html.slice(at, at + 2))) {
      end = endOfComment(html, at);
      if (end < 0) return yield fragment(at);
      yield { kind: 'comment', name: '', start: at, end, isSelfClosing: false, isOpenEnded: false };
    }
    at = html.indexOf('<', end);
  }
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function endTagFrom(html: string, name: string, from: number): number {
  return matchAt(new RegExp(`</${name}(?=[\\s/>])`, 'gi'), html, from)?.index ?? -1;
}

/** What starts with `<!`, `<?` or `</` and is no tag is a comment; only `<!--` holds a `>`. */
function endOfComment(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) {
    const close = html.indexOf('>', start);
    return close < 0 ? -1 : close + 1;
  }
  // `<!-->` and `<!--->` are over at once.
  const found = matchAt(/(?<=<!)---?>|--!?>/g, html, start + 2);
  return found === null ? -1 : found.index + found[0].length;
}

/** The `>` of a tag whose name ends at an index; one in a quoted value is none. */
function endOfTag(html: string, from: number) {
  let at = from;
  let isSelfClosing = false;
  while (at < html.length) {
    const sign = html[at];
    if (sign === '>') return { end: at + 1, isSelfClosing };
    isSelfClosing = sign === '/';
    // A value in quotes, one without, or a step.
    const [value] = matchAt(/=\s*(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]+)/y, html, at) ?? [];
    if (value === undefined && matchAt(/=\s*["']/y, html, at)) return undefined;
    at += value?.length ?? 1;
  }
  return undefined;
}
