import { argumentsOf, type Call, type CallReader, type IsVerbatim, seeker } from './call.ts';

const opening =
  /\{\{([<%])\s*(\/?)\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]|\/(?![>%]\}\}))*)(?=\s|\/?[>%]\}\})/uy;
const key = /([\p{L}\p{N}_-]+)\s*=\s*/uy;
const bareValue = /(?:(?!\/?[>%]\}\}|\{\{[<%])[^\s"`])+/y;
const space = /\s*/y;

/**
 * Reads Hugo's calls, as its lexer does.
 *
 * In: `{{< figure src="a.jpg" >}}`, `{{% note %}}`, `{{< /note >}}`, `{{< qr text=x />}}`,
 * `{{</* figure *\/>}}`.
 */
export function hugoCalls(source: string, isVerbatim: IsVerbatim): CallReader {
  const commentEnd = { '<': seeker(source, /\*\/>\}\}/), '%': seeker(source, /\*\/%\}\}/) };
  const closings = new Map<string, ReturnType<typeof seeker>>();

  function closingOf(name: string, from: number) {
    const seek =
      closings.get(name) ?? seeker(source, new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`));
    closings.set(name, seek);
    return seek(from);
  }

  return (at) => {
    if (!source.startsWith('{{<', at) && !source.startsWith('{{%', at)) return undefined;
    const mark = source[at + 2] === '<' ? '<' : '%';
    if (source.startsWith('/*', at + 3)) {
      const end = commentEnd[mark](at + 5);
      if (!end) return undefined;
      const inside = source.slice(at + 5, end.start);
      const shown = `{{${mark}${inside}${mark === '<' ? '>' : '%'}}}`;
      return call('escaped', '', at, end.end, { shown });
    }
    const [head, , slash, name = ''] = matchAt(opening, source, at) ?? [];
    if (head === undefined) return undefined;
    const rest = readArguments(source, at + head.length, mark === '<' ? '>}}' : '%}}');
    if (!rest) return call('broken', name, at, at + head.length);
    if (slash) return call('close', name, at, rest.end);
    const role = rest.selfClosing ? 'single' : 'open';
    const closing = role === 'open' && isVerbatim(name) ? closingOf(name, rest.end) : undefined;
    if (!closing) return call(role, name, at, rest.end, { arguments: rest.arguments });
    return call('single', name, at, closing.end, {
      arguments: rest.arguments,
      verbatim: { start: rest.end, end: closing.start },
    });
  };
}

function call(
  role: Call['role'],
  name: string,
  start: number,
  end: number,
  more: Partial<Call> = {},
): Call {
  return { notation: 'hugo', role, name, arguments: argumentsOf([]), start, end, ...more };
}

/** The arguments from an offset on to the end of the call; nothing for a call without an end. */
function readArguments(source: string, from: number, end: string) {
  const parts: { key?: string | undefined; value: string }[] = [];
  let at = from;
  for (;;) {
    at += matchAt(space, source, at)?.[0].length ?? 0;
    const selfClosing = source[at] === '/' && source.startsWith(end, at + 1);
    if (selfClosing || source.startsWith(end, at)) {
      return {
        arguments: argumentsOf(parts),
        selfClosing,
        end: at + end.length + (selfClosing ? 1 : 0),
      };
    }
    const named = matchAt(key, source, at);
    at += named?.[0].length ?? 0;
    const value = readValue(source, at);
    if (!value) return undefined;
    parts.push({ key: named?.[1], value: value.text });
    at = value.end;
  }
}

/** A value in quotes, in backticks, or bare. */
function readValue(source: string, at: number): { text: string; end: number } | undefined {
  const quote = source[at];
  if (quote !== '"' && quote !== '`') {
    const bare = matchAt(bareValue, source, at)?.[0];
    return bare === undefined ? undefined : { text: bare, end: at + bare.length };
  }
  let end = source.indexOf(quote, at + 1);
  while (quote === '"' && end > 0 && source[end - 1] === '\\') end = source.indexOf(quote, end + 1);
  if (end < 0) return undefined;
  const text = source.slice(at + 1, end);
  return { text: quote === '"' ? text.replaceAll('\\"', '"') : text, end: end + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
