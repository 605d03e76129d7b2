import { h } from 'hastscript';
import type { Snippet } from '../../embeds/provider.ts';
import { snippetMakers } from '../../embeds/providers.ts';
import { type Arguments, positional } from './call.ts';
import { html } from './html.ts';
import { argumentFault, type Shortcode } from './shortcode.ts';

/** What calls name the thing by, if they name it by name. */
const referenceNames = ['id', 'url', 'src', 'video_id', 'youtubeId', 'bvid', 'link'];

/** Names of the arguments that stand after the first one. */
const furtherNames: Readonly<Record<string, readonly string[]>> = {
  gist: ['file'],
  jsfiddle: ['tabs', 'skin', 'width', 'height'],
  vimeo: ['width', 'height'],
};

/** The things of providers, by the name of the provider: `youtube`, `gist`, `x` and the others of the table. */
export const embedShortcodes: Readonly<Record<string, Shortcode>> = Object.fromEntries(
  Array.from(snippetMakers, ([provider, make]): [string, Shortcode] => [
    provider,
    {
      output({ name, arguments: arguments_ }) {
        const [first, ...rest] = positionalOf(provider, arguments_);
        const reference = referenceNames.map((key) => arguments_[key]).find(Boolean) ?? first ?? '';
        const further = (furtherNames[provider] ?? []).flatMap((key, index) =>
          rest[index] === undefined ? [] : [[key, rest[index]] as const],
        );
        const options = { ...Object.fromEntries(further), ...arguments_ };
        const snippet = make(reference, options);
        if (snippet) return { kind: 'html', html: html(...elementsOf(snippet, options)) };
        return argumentFault(
          reference === ''
            ? `"${name}" names nothing to show. Write the id or the address of it`
            : `"${reference}" is no id or address that "${name}" knows. Copy it from the page of the thing`,
        );
      },
    },
  ]),
);

/** Hugo writes a gist as its user and its id. */
function positionalOf(provider: string, arguments_: Arguments): string[] {
  const [first, second, ...rest] = positional(arguments_);
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  const isUser = provider === 'gist' && /^[0-9a-f]+$/.test(second);
  return isUser ? [`${first}/${second}`, ...rest] : [first, second, ...rest];
}

function elementsOf(snippet: Snippet, options: Readonly<Record<string, string>>) {
  const { class: className, title, loading } = options;
  switch (snippet.kind) {
    case 'frame':
      return [
        h('iframe', {
          src: snippet.src,
          width: pixels(options.width) ?? snippet.width ?? '100%',
          height: pixels(options.height) ?? snippet.height,
          allowFullScreen: true,
          className,
          title,
          loading,
        }),
      ];
    case 'quote':
      return [
        h(
          'blockquote',
          {
            className: snippet.className,
            ...(snippet.className === 'instagram-media'
              ? { dataInstgrmPermalink: snippet.href, dataInstgrmVersion: 14 }
              : {}),
          },
          h('a', { href: snippet.href }),
        ),
        h('script', { async: true, src: snippet.loader }),
      ];
    case 'script':
      return [h('script', { src: snippet.src, id: snippet.id })];
  }
}

function pixels(value: string | undefined): string | undefined {
  return /^\d+(?:px)?$/.exec(value ?? '')?.[0].replace('px', '');
}
