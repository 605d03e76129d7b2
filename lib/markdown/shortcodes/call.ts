/** What a call names: by name, and by number from `0` on where it names no names. */
export type Arguments = Readonly<Record<string, string>>;

/** Part of a text; offsets count UTF-16 code units from its start. */
export interface Range {
  start: number;
  end: number;
}

/** A call of a shortcode as it stands in a text. */
export interface Call extends Range {
  notation: 'hugo' | 'liquid' | 'zenn';
  /**
   * `open` may have a closing one, `single` never has. `escaped` is one to be read, not run.
   * `broken` begins like a call and does not end like one; it reaches to the end of its name.
   */
  role: 'open' | 'close' | 'single' | 'escaped' | 'broken';
  name: string;
  arguments: Arguments;
  /** The content of a call that takes it as it is; such a call reaches to the end of its closing one. */
  verbatim?: Range;
  /** What an escaped call shows. */
  shown?: string;
}

/** Reads the call that starts at an offset, if there is one. */
export type CallReader = (at: number) => Call | undefined;

/** Whether the calls of a name have content that is not Markdown. */
export type IsVerbatim = (name: string) => boolean;

/** The arguments without a name, in their order. */
export function positional(arguments_: Arguments): string[] {
  return Object.keys(arguments_)
    .filter((key) => /^\d+$/.test(key))
    .map((key) => arguments_[key] ?? '');
}

/** Arguments from what stands in a call, one after the other; those without a name are numbered. */
export function argumentsOf(
  parts: readonly { key?: string | undefined; value: string }[],
): Arguments {
  // Names such as `constructor` are nothing special.
  const arguments_: Record<string, string> = Object.create(null);
  let count = 0;
  for (const { key, value } of parts) arguments_[key ?? count++] = value;
  return arguments_;
}

/**
 * Finds the next match of a pattern from an offset on. Asked for offsets one after the other, it
 * goes over the text once, so that many calls without an end take no longer than one.
 */
export function seeker(text: string, pattern: RegExp): (from: number) => Range | undefined {
  const search = new RegExp(pattern.source, 'gu');
  let asked = -1;
  let found: Range | undefined;
  return (from) => {
    if (asked >= 0 && from >= asked && (found === undefined || from <= found.start)) return found;
    search.lastIndex = from;
    const match = search.exec(text);
    asked = from;
    found = match ? { start: match.index, end: match.index + match[0].length } : undefined;
    return found;
  };
}
