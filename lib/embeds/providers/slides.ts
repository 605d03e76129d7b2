import { frame, type Provider, whole } from '../provider.ts';

const speakerdeck: Provider = {
  id: 'speakerdeck',
  name: 'Speaker Deck',
  hosts: ['speakerdeck.com'],
  calls: ['speakerdeck'],
  frame: { ratio: [16, 9], allow: 'fullscreen' },
  snippet(reference) {
    const id = whole(
      reference,
      /^(?:https:\/\/speakerdeck\.com\/player\/)?([0-9a-f]{20,}(?:\?slide=\d+)?)$/,
    );
    return frame(id, (id) => `https://speakerdeck.com/player/${id}`, 710, 399);
  },
  // The script puts a frame in its own place, one deck for each `data-id`.
  frameOfScript({ src, data }) {
    if (src.pathname !== '/assets/embed.js' || !/^[0-9a-f]+$/i.test(data.id ?? ''))
      return undefined;
    const slide = /^\d+$/.test(data.slide ?? '') ? `?slide=${data.slide}` : '';
    const ratio = Number(data.ratio) > 0 ? Number(data.ratio) : 16 / 9;
    return {
      kind: 'frame',
      src: `https://speakerdeck.com/player/${data.id}${slide}`,
      width: 710,
      height: Math.round(710 / ratio),
    };
  },
  original: (address) => address.href,
  needs: () => ({ 'frame-src': ['https://speakerdeck.com'] }),
};

const slideshare: Provider = {
  id: 'slideshare',
  name: 'SlideShare',
  hosts: ['www.slideshare.net', 'slideshare.net'],
  calls: ['slideshare'],
  frame: { ratio: [595, 485], allow: 'fullscreen' },
  snippet(reference) {
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
  original: (address) => address.href,
};

const docswell: Provider = {
  id: 'docswell',
  name: 'Docswell',
  hosts: ['www.docswell.com', 'docswell.com', 'bin.docswell.com'],
  calls: ['docswell'],
  frame: { ratio: [16, 9], allow: 'fullscreen' },
  snippet(reference) {
    const id = whole(
      reference,
      /^(?:https?:\/\/www\.docswell\.com\/(?:slide\/|s\/[\w-]+\/))?([0-9A-Z]+)(?:[-/].*)?$/,
    );
    return frame(id, (id) => `https://www.docswell.com/slide/${id}/embed`, 620, 349);
  },
  frameOfScript({ data }) {
    const id = /^(?:https:)?\/\/www\.docswell\.com\/slide\/(\w+)\/embed$/.exec(data.src ?? '')?.[1];
    const made = frame(id, (id) => `https://www.docswell.com/slide/${id}/embed`, 620, 349);
    const aspect = Number(data.aspect);
    return made && aspect > 0 ? { ...made, height: Math.round(620 * aspect) } : made;
  },
  original: (address) => address.href.replace(/\/embed\b.*$/, ''),
};

const google: Provider = {
  id: 'google',
  name: 'Google',
  hosts: [
    ...['docs.google.com', 'drive.google.com', 'calendar.google.com'],
    ...['www.google.com', 'maps.google.com', 'www.google.co.jp', 'maps.google.co.jp'],
  ],
  calls: ['googleslides', 'googlemap'],
  frame: { ratio: [4, 3], allow: 'fullscreen' },
  snippet(reference) {
    const [, document, id] =
      /^https:\/\/docs\.google\.com\/(presentation|document|spreadsheets|forms)\/d\/((?:e\/)?[\w-]+)(?:\/.*)?$/.exec(
        reference,
      ) ?? [];
    switch (document) {
      case 'presentation':
        return frame(id, (id) => `https://docs.google.com/presentation/d/${id}/embed`, 960, 569);
      case 'forms':
        return frame(
          id,
          (id) => `https://docs.google.com/forms/d/${id}/viewform?embedded=true`,
          640,
          640,
        );
      case 'document':
        return frame(id, (id) => `https://docs.google.com/document/d/${id}/preview`, 640, 640);
      case 'spreadsheets':
        return frame(id, (id) => `https://docs.google.com/spreadsheets/d/${id}/preview`, 640, 480);
    }
    const map = whole(
      reference,
      /^https:\/\/www\.google\.(?:com|co\.jp)\/maps\/embed\?pb=[^\s"<>]+$/,
    );
    return frame(map, (map) => map, 600, 450);
  },
  original(address) {
    const { host, pathname, searchParams } = address;
    if (host === 'docs.google.com') {
      const page = new URL(address);
      page.pathname = pathname.replace(/\/embed$/, '/pub').replace(/\/d\/([\w-]+)\/pub$/, '/d/$1');
      for (const name of ['embedded', 'widget', 'headers', 'rm']) page.searchParams.delete(name);
      return page.href;
    }
    if (pathname === '/maps/d/embed')
      return address.href.replace('/maps/d/embed', '/maps/d/viewer');
    if (/^\/maps(?:\/embed)?$/.test(pathname)) {
      // What an embedded map is of stands in its own language, in which `!2s` comes before names.
      const name = searchParams.get('q') ?? nameIn(searchParams.get('pb') ?? '');
      return name === undefined
        ? 'https://www.google.com/maps'
        : `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(name)}`;
    }
    return address.href;
  },
};

function nameIn(pb: string): string | undefined {
  return pb
    .split('!')
    .filter((part) => part.startsWith('2s'))
    .map((part) => part.slice(2))
    .find((name) => name !== '' && !/^[a-z]{2}(?:-[A-Z]{2})?$/.test(name));
}

/** Decks, documents and maps. */
export const slideProviders: readonly Provider[] = [speakerdeck, slideshare, docswell, google];
