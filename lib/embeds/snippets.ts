/** What stands in a page for a thing of a provider, of the kind that its own embed code has. */
export type Snippet =
  /** A frame; in pixels, and without a width as wide as the text. */
  | { kind: 'frame'; src: string; width?: number; height: number }
  /** A quote with a link to the thing, which a loader script fills. */
  | { kind: 'quote'; className: string; href: string; loader: string }
  /** A script that writes the thing where it stands. */
  | { kind: 'script'; src: string; id?: string };

/**
 * Makes a snippet from what authors name a thing by: its id, or its address.
 *
 * @param reference an id or an address of the provider.
 * @param options more of what a call names, such as `file` of a gist or `start` of a video.
 * @returns `undefined` where the reference is none of this provider's.
 */
export type SnippetMaker = (
  reference: string,
  options: Readonly<Record<string, string>>,
) => Snippet | undefined;

const youtubeOptions = ['start', 'end', 'autoplay', 'loop', 'mute', 'controls', 'list'];
const flags: Readonly<Record<string, string>> = { true: '1', false: '0' };

const tweet: SnippetMaker = (reference, { user = 'i' }) => {
  const [, author, id] =
    /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w+)\/status(?:es)?\/(\d+)/.exec(
      reference,
    ) ?? [];
  const number = id ?? whole(reference, /^\d+$/);
  if (number === undefined || !/^\w+$/.test(user)) return undefined;
  return {
    kind: 'quote',
    className: 'twitter-tweet',
    href: `https://twitter.com/${author ?? user}/status/${number}`,
    loader: 'https://platform.twitter.com/widgets.js',
  };
};

const niconico: SnippetMaker = (reference) => {
  const id = whole(
    reference,
    /^(?:https?:\/\/(?:www\.|sp\.)?nicovideo\.jp\/watch\/|)((?:sm|nm|so)?\d+)/,
  );
  return frame(id, (id) => `https://embed.nicovideo.jp/watch/${id}`, 640, 360);
};

/** Every thing that a call can embed, by the name of the call. The URL shapes of providers stand here. */
export const snippetMakers: Readonly<Record<string, SnippetMaker>> = {
  youtube(reference, options) {
    const [, id, query = ''] =
      /^(?:https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/))?([\w-]{6,})(?:[?&](.*))?$/.exec(
        reference,
      ) ?? [];
    const parameters = new URLSearchParams();
    for (const [name, value] of [...new URLSearchParams(query), ...Object.entries(options)]) {
      const known = name === 't' ? 'start' : name;
      const plain = known === 'start' ? value.replace(/s$/, '') : (flags[value] ?? value);
      if (youtubeOptions.includes(known) && /^[\w-]+$/.test(plain)) parameters.set(known, plain);
    }
    const rest = parameters.size > 0 ? `?${parameters}` : '';
    return frame(id, (id) => `https://www.youtube.com/embed/${id}${rest}`, 560, 315);
  },
  vimeo(reference) {
    const [, id, hash] =
      /^(?:https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:[a-z]+\/)*)?(\d+)(?:(?:\/|\?h=)(\w+))?/.exec(
        reference,
      ) ?? [];
    const rest = hash === undefined ? '' : `?h=${hash}`;
    return frame(id, (id) => `https://player.vimeo.com/video/${id}${rest}`, 640, 360);
  },
  bilibili(reference) {
    const [, video, number] =
      /^(?:https?:\/\/(?:www\.|m\.)?bilibili\.com\/video\/)?(?:(BV\w+)|av(\d+))/i.exec(reference) ??
      [];
    const query = video === undefined ? number && `aid=${number}` : `bvid=${video}`;
    return frame(
      query,
      (query) => `https://player.bilibili.com/player.html?${query}&autoplay=0`,
      640,
      360,
    );
  },
  niconico,
  nicovideo: niconico,
  speakerdeck(reference) {
    const id = whole(
      reference,
      /^(?:https:\/\/speakerdeck\.com\/player\/)?([0-9a-f]{20,}(?:\?slide=\d+)?)$/,
    );
    return frame(id, (id) => `https://speakerdeck.com/player/${id}`, 710, 399);
  },
  slideshare(reference) {
    const key = whole(
      reference,
      /^(?:https?:\/\/www\.slideshare\.net\/slideshow\/embed_code\/)?(?:key\/)?(\w+)$/,
    );
    return frame(
      key && (/^\d+$/.test(key) ? key : `key/${key}`),
      (path) => `https://www.slideshare.net/slideshow/embed_code/${path}`,
      595,
      485,
    );
  },
  docswell(reference) {
    const id = whole(
      reference,
      /^(?:https:\/\/www\.docswell\.com\/(?:slide\/|s\/[\w-]+\/))?([0-9A-Z]+)(?:[-/].*)?$/,
    );
    return frame(id, (id) => `https://www.docswell.com/slide/${id}/embed`, 620, 349);
  },
  codepen(reference) {
    const [, author, pen, query = ''] =
      /^https?:\/\/codepen\.io\/([\w-]+)\/(?:pen|embed|full|details)\/(\w+)\/?(\?[^#]*)?/.exec(
        reference,
      ) ?? [];
    return pen && author ? tall(`https://codepen.io/${author}/embed/${pen}${query}`) : undefined;
  },
  jsfiddle(reference, { tabs = '', skin = '' }) {
    const path = whole(
      reference,
      /^(?:https?:\/\/jsfiddle\.net\/)?((?:\w+\/){0,2}\w+)\/?(?:embedded\/.*)?$/,
    );
    const shown = [tabs, tabs && skin].filter((part) => /^[\w,-]+$/.test(part));
    return path
      ? tall(`https://jsfiddle.net/${[path, 'embedded', ...shown].join('/')}/`)
      : undefined;
  },
  codesandbox(reference) {
    const path = whole(reference, /^https:\/\/codesandbox\.io\/(?:s|embed)\/([\w./?=&%-]+)$/);
    return path ? tall(`https://codesandbox.io/embed/${path}`) : undefined;
  },
  stackblitz(reference) {
    if (!/^https:\/\/stackblitz\.com\/[\w./?=&%:-]+$/.test(reference)) return undefined;
    const address = new URL(reference);
    address.searchParams.set('embed', '1');
    return tall(address.href);
  },
  figma(reference) {
    if (!/^https:\/\/www\.figma\.com\/(?:file|proto|design|board)\//.test(reference)) {
      return undefined;
    }
    const url = encodeURIComponent(reference);
    return frame(url, (url) => `https://www.figma.com/embed?embed_host=share&url=${url}`, 800, 450);
  },
  blueprintue(reference) {
    const id = whole(reference, /^https:\/\/blueprintue\.com\/render\/([\w-]+)\/?$/);
    return id ? tall(`https://blueprintue.com/render/${id}/`) : undefined;
  },
  gist(reference, { file }) {
    const [, path, query = ''] =
      /^(?:https:\/\/gist\.github\.com\/)?((?:[\w-]+\/)?\w+)(?:\.js)?(\?file=[^#&]+|#.*)?$/.exec(
        reference,
      ) ?? [];
    if (path === undefined) return undefined;
    const named = file === undefined ? query : `?file=${encodeURIComponent(file)}`;
    return {
      kind: 'script',
      src: `https://gist.github.com/${path}.js${named.startsWith('?') ? named : ''}`,
    };
  },
  asciinema(reference) {
    const id = whole(reference, /^(?:https:\/\/asciinema\.org\/a\/)?(\w+)(?:\.js)?$/);
    return id
      ? { kind: 'script', src: `https://asciinema.org/a/${id}.js`, id: `asciicast-${id}` }
      : undefined;
  },
  tweet,
  twitter: tweet,
  x: tweet,
  instagram(reference) {
    const id = whole(
      reference,
      /^(?:https:\/\/www\.instagram\.com\/(?:p|reel|tv)\/)?([\w-]+)\/?(?:\?.*)?$/,
    );
    return id
      ? {
          kind: 'quote',
          className: 'instagram-media',
          href: `https://www.instagram.com/p/${id}/`,
          loader: 'https://www.instagram.com/embed.js',
        }
      : undefined;
  },
};

function frame(
  id: string | undefined,
  address: (id: string) => string,
  width: number,
  height: number,
): Snippet | undefined {
  return id ? { kind: 'frame', src: address(id), width, height } : undefined;
}

/** A frame as wide as the text. */
function tall(src: string): Snippet {
  return { kind: 'frame', src, height: 400 };
}

/** What the group of a pattern holds, or all of the match. */
function whole(reference: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(reference);
  return match?.[1] ?? match?.[0];
}
