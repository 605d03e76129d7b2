import { h } from 'hastscript';
import { positional } from './call.ts';
import { html, inlineMarkdown } from './html.ts';
import { argumentFault, type FilledCall, type Output, type Shortcode } from './shortcode.ts';

const quote: Shortcode = { content: 'markdown', output: hexoQuote };

/** What goes around Markdown, and what is no more than a value. */
export const blockShortcodes: Readonly<Record<string, Shortcode>> = {
  details: { content: 'markdown', output: details },
  blockquote: quote,
  quote,
  pullquote: {
    content: 'markdown',
    output: ({ arguments: arguments_ }) =>
      around(h('blockquote', { className: ['pullquote', ...positional(arguments_)] })),
  },
  param: {
    output({ arguments: arguments_ }, { parameter }) {
      const name = positional(arguments_)[0] ?? arguments_.name ?? '';
      const value = parameter(name);
      if (value !== undefined) return { kind: 'text', text: value };
      return argumentFault(
        `Neither the front matter nor params in blog.config.ts has "${name}". Write it in one of them`,
      );
    },
  },
  iframe: {
    output({ arguments: arguments_ }) {
      const [src = '', width, height] = positional(arguments_);
      if (src === '') return argumentFault('"iframe" has no address. Write it after the name');
      return {
        kind: 'html',
        html: html(h('iframe', { src, width, height, allowFullScreen: true })),
      };
    },
  },
  /** What stands in it is to be read, not run. */
  raw: { content: 'verbatim', output: () => ({ kind: 'content' }) },
  /** Words of authors to themselves. */
  comment: { content: 'verbatim', output: () => ({ kind: 'html', html: '' }) },
};

/** `{{< details summary="…" open=true >}}`, `{{< details "…" >}}`. Without a summary the browser has a word of its own. */
function details({ arguments: arguments_ }: FilledCall): Output {
  const [first, ...rest] = positional(arguments_);
  const { summary = first ?? arguments_.title, open, name, class: className } = arguments_;
  const isOpen = rest.includes('open') || (open !== undefined && open !== 'false');
  const element = h(
    'details',
    { open: isOpen, name, className },
    summary ? [h('summary', [inlineMarkdown(summary)])] : [],
  );
  return around(element);
}

/** `{% blockquote David Levithan, Wide Awake https://… Title %}` */
function hexoQuote({ arguments: arguments_ }: FilledCall): Output {
  const words = positional(arguments_);
  const at = words.findIndex((word) => /^https?:\/\//.test(word));
  const [said, link, title] =
    at < 0
      ? [words.join(' '), undefined, '']
      : [words.slice(0, at).join(' '), words[at], words.slice(at + 1).join(' ')];
  const [author = '', source = ''] = said.split(/,\s*(.*)/s);
  const cited = link === undefined ? source : h('a', { href: link }, title || source || link);
  if (author === '' && cited === '') return around(h('blockquote'));
  return around(
    h('blockquote'),
    h(
      'footer',
      [author && h('strong', author), cited && ' ', cited && h('cite', cited)].filter(Boolean),
    ),
  );
}

/** An element around the content, with a last child after it. */
function around(element: ReturnType<typeof h>, last?: ReturnType<typeof h>): Output {
  const whole = html(element);
  const end = whole.lastIndexOf('</');
  return {
    kind: 'around',
    as: 'html',
    before: whole.slice(0, end),
    after: (last ? html(last) : '') + whole.slice(end),
  };
}
