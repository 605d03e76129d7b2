import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from '../../markdown/visit.ts';

// Written down here and not taken from what sanitises, so that what that one forgets is missed.

/** Elements that load, run, cover, ask or change how the page is read. */
const harmfulElements = new Set([
  ...['animate', 'animatemotion', 'animatetransform', 'applet', 'area', 'base', 'basefont'],
  ...[
    'bgsound',
    'body',
    'button',
    'canvas',
    'command',
    'dialog',
    'embed',
    'fencedframe',
    'feimage',
  ],
  ...['foreignobject', 'form', 'frame', 'frameset', 'handler', 'head', 'html', 'image', 'isindex'],
  ...['keygen', 'layer', 'link', 'maction', 'map', 'marquee', 'mglyph', 'meta', 'noembed'],
  ...['noframes', 'noscript', 'object', 'option', 'param', 'plaintext', 'portal', 'select', 'set'],
  ...['slot', 'style', 'svg', 'template', 'textarea', 'title', 'use', 'xmp', 'annotation-xml'],
]);

/** Whole addresses of what the providers of the hostile texts really give out. */
const knownEmbeds = [
  /^https:\/\/speakerdeck\.com\/player\/\w+$/,
  /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]+$/,
  /^https:\/\/www\.tiktok\.com\/embed\/v2\/\d+$/,
  /^https:\/\/codepen\.io\/a\/embed\/b$/,
  /^https:\/\/player\.vimeo\.com\/video\/\d+$/,
  /^https:\/\/www\.google\.com\/url\?q=javascript:xss\(\)$/,
  /^https:\/\/(?:platform\.twitter\.com\/widgets\.js|cdn\.iframe\.ly\/embed\.js|gist\.github\.com\/[\w./?=%()-]+|asciinema\.org\/a\/1\.js|www\.instagram\.com\/embed\.js|embed\.bsky\.app\/static\/embed\.js|embedr\.flickr\.com\/assets\/client-code\.js|jsfiddle\.net\/[\w./%-]+)$/,
];

const addresses = ['href', 'src', 'action', 'formAction', 'data', 'poster', 'cite', 'longDesc'];

/** The tree that a browser makes of HTML. */
export function parsed(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html } as never] }) as Root;
}

/** What in some HTML could harm a reader, each as its element and why. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  visit(parsed(html), 'element', (element) => {
    for (const why of dangersOf(element)) dangers.push(`<${element.tagName}> ${why}`);
  });
  return dangers;
}

function dangersOf({ tagName, properties, children }: Element): string[] {
  const dangers: string[] = [];
  const isAdded = ['script', 'facade'].includes(String(properties.dataUi));
  const isDrawing =
    tagName === 'svg' &&
    children.length > 0 &&
    children.every(
      (child) => 'tagName' in child && child.tagName === 'path' && child.children.length === 0,
    );
  if (harmfulElements.has(tagName) && !(tagName === 'button' && isAdded) && !isDrawing)
    dangers.push('is harmful');
  if (tagName === 'input' && properties.type !== 'checkbox') dangers.push('takes what is typed');
  if (tagName === 'script' && children.length > 0) dangers.push('holds a script');
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value);
    if (/^on/i.test(name)) dangers.push(`has ${name}`);
    if (['srcDoc', 'ping', 'background', 'popoverTarget', 'shadowRootMode'].includes(name)) {
      dangers.push(`has ${name}`);
    }
    if (addresses.includes(name) || /href$/i.test(name)) {
      // As browsers do: what can't be seen before and in the scheme does not count.
      const plain = text.replace(/^[\0-\x20]+|[\t\n\r]/g, '');
      const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
      const isPicture = tagName === 'img' && /^data:image\/(?!svg)/i.test(plain);
      if (
        scheme !== undefined &&
        !['http', 'https', 'mailto', 'tel'].includes(scheme) &&
        !isPicture
      ) {
        dangers.push(`leads to ${scheme}:`);
      }
    }
    if (
      name === 'style' &&
      /url|image|expression|behavior|binding|position|@|\\|\/\*|-\d{3}/i.test(text)
    ) {
      dangers.push(`has the style ${text}`);
    }
    if (
      ['id', 'name'].includes(name) &&
      /^(?:cookie|body|head|document|documentElement|location|scripts|currentScript|defaultView|attributes|nodeName|parentNode|getElementById|querySelectorAll|twttr|iframely|__proto__|constructor)$/.test(
        text,
      ) &&
      !/^h[1-6]$/.test(tagName)
    ) {
      dangers.push(`is called ${text}`);
    }
    if (
      /^data[A-Z]/.test(name) &&
      /^[\0-\x20]*(?:javascript:|data:|(?:https?:)?[/\\]{2}[^/]*evil\.)/i.test(text)
    ) {
      dangers.push(`has ${name} for a script to load`);
    }
    const isEmbed =
      (name === 'src' && ['iframe', 'script'].includes(tagName)) ||
      ['dataScript', 'dataFrame'].includes(name);
    if (isEmbed && !knownEmbeds.some((known) => known.test(text))) dangers.push(`loads ${text}`);
  }
  return dangers;
}
