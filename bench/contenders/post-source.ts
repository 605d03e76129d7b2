/** The source of a post, cut into what copies of it change and what they keep. */
export interface PostSource {
  /** With its delimiters. */
  frontMatter: string;
  body: string;
  title: string;
  /** As it is written. */
  date: string;
  tags: readonly string[];
  isToml: boolean;
}

/** What stands only once on a site, so that a copy can't have it too. */
const once = /^(?:aliases|url|id|guid)\s*[:=].*(?:\n[ \t]+.*|\n- .*)*\n/gim;

/** Cuts the source of a post, with front matter of YAML or TOML. */
export function cutSource(source: string): PostSource {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [frontMatter = '', mark = '---', block = ''] =
    /^(---|\+\+\+)[ \t]*\n([\s\S]*?\n)?\1[ \t]*(?:\n|$)/.exec(text) ?? [];
  const value = (key: string) =>
    new RegExp(`^${key}[ \\t]*[:=][ \\t]*(.*)$`, 'im').exec(block ?? '')?.[1]?.trim() ?? '';
  return {
    frontMatter,
    body: text.slice(frontMatter.length),
    title: unquoted(value('title')),
    date: unquoted(value('date')),
    tags: [...value('tags').matchAll(/"([^"]+)"|'([^']+)'|([^\s,[\]"']+)/g)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? '',
    ),
    isToml: mark === '+++',
  };
}

/** The source again; of a further round, under another title and slug and with a line of its own. */
export function sourceText({ frontMatter, body }: PostSource, round: number): string {
  if (round === 0) return frontMatter + body;
  const further = frontMatter
    .replace(once, '')
    .replace(/^(title|slug)([ \t]*[:=][ \t]*)(.+)$/gim, (_, key, sign, value) =>
      [
        key,
        sign,
        withNumber(value, key.toLowerCase() === 'slug' ? `-${round}` : ` (${round})`),
      ].join(''),
    );
  return `${further}${body.replace(/\s*$/, '')}\n\nRound ${round} of the same.\n`;
}

/** A value with something after it, inside its quotes. */
function withNumber(value: string, end: string): string {
  const [, quote = '', text = value] = /^(["'])(.*)\1\s*$/.exec(value) ?? [];
  return text === '' ? value : `${quote}${text.trimEnd()}${end}${quote}`;
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
