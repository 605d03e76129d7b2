import { h } from 'hastscript';
import { positional } from './call.ts';
import { html } from './html.ts';
import {
  argumentFault,
  type FilledCall,
  type Output,
  type Shortcode,
  type Surroundings,
} from './shortcode.ts';

const address: Shortcode = { output: (call, surroundings) => addressOf(call, surroundings) };

/** Ways to other posts and files: Hugo's, Jekyll's, Hexo's, and Zenn's `card`. */
export const linkShortcodes: Readonly<Record<string, Shortcode>> = {
  ref: address,
  relref: address,
  post_url: address,
  post_path: address,
  asset_path: { output: ({ arguments: arguments_ }) => text(positional(arguments_)[0] ?? '') },
  asset_link: { output: assetLink },
  relative_url: { output: ({ arguments: arguments_ }) => text(positional(arguments_)[0] ?? '') },
  post_link: { output: postLink },
  link: { output: link },
  card: { output: card },
};

/** `{{< ref "post.md#part" >}}`, `{% post_url 2020-01-01-name %}` */
function addressOf({ name, arguments: arguments_ }: FilledCall, site: Surroundings): Output {
  const target = arguments_.path ?? positional(arguments_)[0] ?? '';
  if (target === '') return argumentFault(`"${name}" names no post. Write its file name after it`);
  // Hugo's `ref "#part"` stays in the post.
  const found = target.startsWith('#') ? target : site.links.resolve(target);
  return found === undefined ? deadLink(name, target, site) : text(found);
}

/** `{% post_link slug [title] %}` */
function postLink({ name, arguments: arguments_ }: FilledCall, site: Surroundings): Output {
  const [target = '', ...words] = positional(arguments_);
  // The last word may say whether to escape the title; it is, always.
  const said = words.filter((word, index) => index === 0 || !/^(?:true|false)$/.test(word));
  const found = site.links.resolve(target);
  if (found === undefined) return deadLink(name, target, site);
  const title = site.posts.titleAt(found.replace(/#.*$/s, ''));
  return anchor(found, said.join(' ') || title || target);
}

/** Jekyll's `{% link _posts/2020-01-01-name.md %}` and Hexo's `{% link text https://… %}`. */
function link(call: FilledCall, site: Surroundings): Output {
  const words = positional(call.arguments);
  const at = words.findIndex((word) => /^(?:https?:\/)?\//.test(word));
  if (words.length < 2 || at < 1) return addressOf(call, site);
  return anchor(words[at] ?? '', words.slice(0, at).join(' '));
}

function assetLink({ arguments: arguments_ }: FilledCall): Output {
  const [file = '', ...words] = positional(arguments_);
  if (file === '') return argumentFault('"asset_link" names no file. Write its name after it');
  return anchor(file, words.join(' ') || file);
}

/** `@[card](https://…)`: the address alone in its paragraph. */
function card({ arguments: arguments_ }: FilledCall): Output {
  const [url = ''] = positional(arguments_);
  if (!/^https?:\/\/[^\s<>]+$/.test(url)) {
    return argumentFault(`"${url}" is no address for "card". Write a whole one, with https://`);
  }
  return { kind: 'markdown', markdown: `<${url}>` };
}

function anchor(href: string, words: string): Output {
  return { kind: 'html', html: html(h('a', { href }, words)) };
}

function text(value: string): Output {
  return { kind: 'text', text: value };
}

function deadLink(name: string, target: string, { posts }: Surroundings): Output {
  const [path = ''] = target.split('#');
  const word =
    path
      .replace(/\/$|(?:\/(?:_?index))?\.(?:md|html)$/g, '')
      .split('/')
      .at(-1) ?? '';
  const nearest = posts.slugNearest(word);
  const advice = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
  return {
    kind: 'fault',
    rule: 'dead-link',
    message: `"${name}" names "${target}", and there is no such post${advice}`,
    ...(name === 'post_link' ? {} : { instead: target }),
  };
}
