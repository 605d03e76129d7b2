import { positional } from './call.ts';
import type { FilledCall, Output, Shortcode } from './shortcode.ts';

const highlight: Shortcode = {
  content: 'verbatim',
  output(call) {
    return call.notation === 'hugo' ? hugoCode(call) : jekyllCode(call);
  },
};

const codeblock: Shortcode = { content: 'verbatim', output: hexoCode };

/** Blocks of code: Hugo's and Jekyll's `highlight`, Hexo's and Octopress's `codeblock`. */
export const codeShortcodes: Readonly<Record<string, Shortcode>> = {
  highlight,
  codeblock,
  code: codeblock,
};

/** `{{< highlight go "linenos=table,hl_lines=8 15-17,linenostart=199" >}}` */
function hugoCode({ arguments: arguments_, content = '' }: FilledCall): Output {
  const [language = arguments_.lang, options = arguments_.options ?? ''] = positional(arguments_);
  const option = (name: string) =>
    new RegExp(`(?:^|[,\\s])${name}\\s*=\\s*"?([^,"=]*?)"?\\s*(?=,|$)`, 'i').exec(options)?.[1];
  return code(content, language, {
    lines: option('hl_lines'),
    numbers: option('linenos'),
    first: option('linenostart'),
  });
}

/** `{% highlight ruby linenos hl_lines="1 2" %}` */
function jekyllCode({ arguments: arguments_, content = '' }: FilledCall): Output {
  const [language, ...flags] = positional(arguments_);
  return code(content, language, {
    lines: arguments_.hl_lines ?? arguments_.mark_lines,
    numbers: flags.includes('linenos') || arguments_.linenos ? 'true' : undefined,
  });
}

/** `{% codeblock Array.map lang:js https://… first_line:5 mark:1,4-7 %}` */
function hexoCode({ arguments: arguments_, content = '' }: FilledCall): Output {
  const words = positional(arguments_);
  const options = new Map<string, string>();
  const rest = words.filter((word) => {
    const [, name, value] = /^([a-z_]+):(?!\/\/)(.*)$/.exec(word) ?? [];
    if (name !== undefined) options.set(name, value ?? '');
    return name === undefined;
  });
  const address = rest.findIndex((word) => /^(?:https?:\/)?\//.test(word));
  const title = (address < 0 ? rest : rest.slice(0, address)).join(' ');
  const numbered = options.get('line_number') === 'true' || options.has('first_line');
  return code(
    content,
    options.get('lang') ?? options.get('language'),
    {
      lines: options.get('mark')?.replaceAll(',', ' '),
      numbers: numbered ? 'true' : undefined,
      first: options.get('first_line'),
    },
    title,
  );
}

interface CodeOptions {
  /** Marked lines, such as `8 15-17`. */
  lines?: string | undefined;
  numbers?: string | undefined;
  /** The number of the first line. */
  first?: string | undefined;
}

/** Code with its options in the words of a fence's info string, so that one place understands them. */
function code(
  content: string,
  language: string | undefined,
  { lines = '', numbers, first }: CodeOptions,
  title = '',
): Output {
  const marked = lines.split(/\s+/).filter((line) => /^\d+(?:-\d+)?$/.test(line));
  const attributes = [
    marked.length > 0 &&
      `hl_lines=[${marked.map((line) => (line.includes('-') ? `"${line}"` : line)).join(',')}]`,
    /^(?:true|false|table|inline)$/.test(numbers ?? '') && `linenos=${numbers}`,
    /^\d+$/.test(first ?? '') && `linenostart=${first}`,
  ].filter(Boolean);
  const meta = [
    title && `title="${title.replaceAll('"', "'")}"`,
    attributes.length > 0 && `{${attributes.join(',')}}`,
  ].filter(Boolean);
  return {
    kind: 'code',
    code: content.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '').replaceAll('\r\n', '\n'),
    language: language || undefined,
    meta: meta.length > 0 ? meta.join(' ') : undefined,
  };
}
