import type { Difference } from './differences.ts';

/** What a rule may look at beside the difference itself. */
export interface Circumstances {
  /** The post's Markdown. */
  markdown: string;
  /** All differences of the post. */
  differences: readonly Difference[];
}

/** A difference between the two Markdown parsers that is to be so, whichever post it stands in. */
export interface Rule {
  reason: string;
  explains(difference: Difference, circumstances: Circumstances): boolean;
}

/** Characters at which one parser ends a bare address and the other goes on. */
const endOfAddress = /^(?:[^\p{ASCII}]|[>~*]|&\w+$)/u;

export const rules: readonly Rule[] = [
  {
    reason:
      'A bare address goes on to the next space or <, Japanese text after it included; the parser of the source ends it at a bracket or mark.',
    explains: (difference, { differences }) =>
      difference.bare &&
      differences.some(
        (other) =>
          other.bare &&
          isLost(other) !== isLost(difference) &&
          (endsEarlier(difference.key, other.key) || endsEarlier(other.key, difference.key)),
      ),
  },
  {
    reason:
      'A package with its version, such as a@1.0.0, is no e-mail address: none ends in a digit.',
    explains: (difference) =>
      difference.bare && isLost(difference) && /^mailto:.*\d$/.test(difference.key),
  },
  {
    reason:
      'An e-mail address is a link right after Japanese text or a character reference too; the parser of the source wants a space before it.',
    explains: (difference, { markdown }) => {
      const address = /^mailto:(.*)$/.exec(difference.key)?.[1];
      if (address === undefined || !difference.bare || isLost(difference)) return false;
      return markdown.split(address).some((before) => /[^\p{ASCII}]$|;$/u.test(before));
    },
  },
  {
    reason:
      'A browser goes on with an <a> that is not closed, once in each paragraph that follows.',
    explains: ({ kind, key, inSource, onPage }, { markdown }) =>
      kind === 'link' && onPage > inSource && inSource > 0 && hasOpenLink(markdown, key),
  },
  {
    reason: 'A link to a post by its file or by a former address leads to the address of today.',
    explains: (difference, { differences }) =>
      differences.some(
        (other) =>
          isLost(other) !== isLost(difference) &&
          (isSameLink(difference, other) || isSameLink(other, difference)),
      ),
  },
  {
    reason: 'A frame of YouTube comes from its host without cookies.',
    explains: (difference, { differences }) =>
      difference.kind === 'iframe' &&
      differences
        .filter(
          ({ kind, key }) => kind === 'iframe' && withCookies(key) === withCookies(difference.key),
        )
        .reduce((more, { inSource, onPage }) => more + onPage - inSource, 0) === 0,
  },
  {
    reason: 'A script that would only write a frame is that frame.',
    explains: (difference, { differences }) =>
      differences.some((other) =>
        isLost(difference) ? isFrameOf(difference, other) : isFrameOf(other, difference),
      ),
  },
  {
    reason: 'An address alone in a paragraph is the embed of its provider.',
    explains: (difference, { markdown }) =>
      ['script', 'loader'].includes(difference.kind) &&
      !isLost(difference) &&
      markdown.split('\n').some((line) => isAddressOf(line.trim(), difference.key)),
  },
  {
    reason: 'A shortcode is what it stands for, which the parser of the source does not know.',
    explains: (difference, { markdown }) => !isLost(difference) && holdsCall(markdown),
  },
  {
    reason: 'A shortcode that is escaped is shown without what escapes it.',
    explains: (difference, { differences }) =>
      isLost(difference) &&
      differences.some((other) => !isLost(other) && other.key === unescaped(difference.key)),
  },
];

/** Whether a link of a source is to the same place as one of a page, as far as can be seen. */
function isSameLink(former: Difference, today: Difference): boolean {
  if (former.kind !== 'link' || today.kind !== 'link') return false;
  const [path = '', fragment = ''] = former.key.split('#');
  const isFormer = /\.(?:md|html?)$/.test(path) || /^\/.*\d{4}\//.test(path);
  return (
    isFormer &&
    /^\/blog\/[^/]+$/.test(today.key.split('#')[0] ?? '') &&
    fragment === (today.key.split('#')[1] ?? '')
  );
}

/** Whether a frame that a page has more is of the thing that a script which it lacks names. */
function isFrameOf(script: Difference, frame: Difference): boolean {
  if (script.kind !== 'script' || frame.kind !== 'iframe' || !isLost(script) || isLost(frame)) {
    return false;
  }
  const id =
    /\bdata-id=(\w+)/.exec(script.key)?.[1] ??
    /[/](\w+)[/](?:embed|script)\b/.exec(script.key)?.[1];
  return id !== undefined && frame.key.includes(`/${id}`);
}

/** Whether a line is nothing but an address of the thing, or of the site, that a script is of. */
function isAddressOf(line: string, script: string): boolean {
  if (!/^<?https?:\/\/\S+>?$/.test(line)) return false;
  const { hostname, pathname } = new URL(line.replace(/^<|>$/g, ''));
  return (
    script.startsWith(`//${hostname}${pathname.replace(/\/$/, '')}.js`) ||
    (/^(?:x|twitter)\.com$/.test(hostname) && script.includes('platform.twitter.com/')) ||
    (hostname === 'bsky.app' && script.includes('embed.bsky.app/')) ||
    (hostname === 'www.instagram.com' && script.includes('www.instagram.com/'))
  );
}

function holdsCall(markdown: string): boolean {
  return /\{\{[<%](?!\/\*)|\{%|^@\[/m.test(markdown);
}

function unescaped(text: string): string {
  return text.replace(/\{\{([<%])\/\*(.*?)\*\/([>%])\}\}/gs, '{{$1$2$3}}');
}

function withCookies(address: string): string {
  return address
    .replace(/^(?:https?:)?\/\/(?:www\.)?youtube\.com\//, '//www.youtube-nocookie.com/')
    .replace(/^https?:/, '');
}

function isLost({ inSource, onPage }: Difference): boolean {
  return inSource > onPage;
}

function endsEarlier(short: string, long: string): boolean {
  return long.startsWith(short) && endOfAddress.test(long.slice(short.length));
}

/** Whether a tag `<a>` with an address is still open where its paragraph or list item ends. */
function hasOpenLink(markdown: string, address: string): boolean {
  return [...markdown.matchAll(/<a\s[^>]*>/gi)].some(({ 0: tag, index }) => {
    const [rest = ''] = markdown.slice(index + tag.length).split(/\n[ \t]*\n|<\/?li\b/);
    return tag.includes(address) && !/<\/a\s*>/i.test(rest);
  });
}
