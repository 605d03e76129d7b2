import { argumentsOf, type Call, type CallReader, type IsVerbatim, seeker } from './call.ts';

const opening = /\{%-?\s*([A-Za-z_][\w-]*)(?=\s|-?%\})/y;
const token = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)')|\S+/g;
const bareNamed = /^([\w-]+)=(.*)$/s;
// What stands before a path of the site, so that it works below a folder too.
const base =
  /\{\{-?\s*(?:site\.(?:baseurl|url)|(?:"([^"{}\n]*)"|'([^'{}\n]*)')\s*\|\s*(?:relative|absolute)_url)\s*-?\}\}/y;

/** Tags whose arguments may be named without quotes; others hold addresses, in which `=` says nothing. */
const named = /^(?:include|highlight$)/;

/**
 * Reads the tags of Jekyll, Hexo and Octopress.
 *
 * In: `{% youtube x %}`, `{% include youtube.html id="x" %}`, `{% endblockquote %}`,
 * `{{ site.baseurl }}`, `{{ "/a.png" | relative_url }}`.
 */
export function liquidCalls(source: string, isVerbatim: IsVerbatim): CallReader {
  const endOfTag = seeker(source, /-?%\}/);
  const nextTag = seeker(source, /\{%/);
  const closings = new Map<string, ReturnType<typeof seeker>>();

  function closingOf(name: string, from: number) {
    const seek = closings.get(name) ?? seeker(source, new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`));
    closings.set(name, seek);
    return seek(from);
  }

  return (at) => {
    if (source.startsWith('{{', at)) return readBase(source, at);
    opening.lastIndex = at;
    const [head, name = ''] = opening.exec(source) ?? [];
    if (head === undefined) return undefined;
    const end = endOfTag(at + head.length);
    // A tag does not hold another.
    if (!end || (nextTag(at + 2)?.start ?? end.start) < end.start) return undefined;
    const shared = { notation: 'liquid' as const, start: at, end: end.end };
    if (/^end./.test(name)) {
      return { ...shared, role: 'close', name: name.slice(3), arguments: argumentsOf([]) };
    }
    const arguments_ = readArguments(source.slice(at + head.length, end.start), named.test(name));
    const closing = isVerbatim(name) ? closingOf(name, end.end) : undefined;
    if (!closing) return { ...shared, role: 'open', name, arguments: arguments_ };
    return {
      ...shared,
      role: 'single',
      name,
      arguments: arguments_,
      end: closing.end,
      verbatim: { start: end.end, end: closing.start },
    };
  };
}

function readArguments(text: string, bareNames: boolean) {
  return argumentsOf(
    Array.from(text.matchAll(token), ([whole, key, double, single]) => {
      const quoted = double ?? single;
      if (quoted !== undefined) return { key, value: quoted };
      const [, bareKey, value] = (bareNames && bareNamed.exec(whole)) || [];
      return bareKey === undefined ? { value: whole } : { key: bareKey, value: value ?? '' };
    }),
  );
}

function readBase(source: string, at: number): Call | undefined {
  base.lastIndex = at;
  const match = base.exec(source);
  if (!match) return undefined;
  return {
    notation: 'liquid',
    role: 'single',
    name: 'relative_url',
    arguments: argumentsOf([{ value: match[1] ?? match[2] ?? '' }]),
    start: at,
    end: at + match[0].length,
  };
}
