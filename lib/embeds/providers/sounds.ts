import { namedAddress, type Provider, whole } from '../provider.ts';

const spotify: Provider = {
  id: 'spotify',
  name: 'Spotify',
  hosts: ['open.spotify.com'],
  calls: ['spotify'],
  frame: {
    height: 352,
    allow: 'autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture',
  },
  snippet(reference) {
    const thing = whole(
      reference,
      /^https:\/\/open\.spotify\.com\/(?:intl-[a-z]+\/)?(?:embed\/)?((?:track|album|playlist|artist|episode|show)\/\w+)/,
    );
    const height = /^(?:track|episode)\//.test(thing ?? '') ? 152 : 352;
    return thing
      ? { kind: 'frame', src: `https://open.spotify.com/embed/${thing}`, height }
      : undefined;
  },
  original: (address) => address.href.replace(/^(https:\/\/[^/]+)\/embed(?:-podcast)?\//, '$1/'),
};

const soundcloud: Provider = {
  id: 'soundcloud',
  name: 'SoundCloud',
  hosts: ['w.soundcloud.com', 'soundcloud.com'],
  calls: ['soundcloud'],
  frame: { height: 166, allow: 'autoplay' },
  snippet(reference) {
    const page = whole(reference, /^https:\/\/soundcloud\.com\/[\w-]+\/[\w/-]+$/);
    return page
      ? {
          kind: 'frame',
          src: `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`,
          height: 166,
        }
      : undefined;
  },
  original(address) {
    const page = namedAddress(address, 'url');
    // An address of the interface for programs is no page.
    return page?.startsWith('https://api.') ? 'https://soundcloud.com' : page;
  },
};

const apple: Provider = {
  id: 'apple',
  name: 'Apple',
  hosts: [
    ...['embed.music.apple.com', 'embed.podcasts.apple.com'],
    ...['music.apple.com', 'podcasts.apple.com'],
  ],
  calls: ['applemusic', 'applepodcasts'],
  frame: {
    height: 450,
    allow: 'autoplay *; encrypted-media *; fullscreen *; clipboard-write',
    sandbox:
      'allow-forms allow-popups allow-same-origin allow-scripts allow-storage-access-by-user-activation allow-top-navigation-by-user-activation',
  },
  snippet(reference) {
    const path = whole(
      reference,
      /^https:\/\/(?:embed\.)?((?:music|podcasts)\.apple\.com\/[a-z]{2}\/[\w-]+\/[^\s"<>]+)$/,
    );
    const isOne = path?.includes('?i=') === true || path?.includes('/song/') === true;
    return path
      ? { kind: 'frame', src: `https://embed.${path}`, height: isOne ? 175 : 450 }
      : undefined;
  },
  original: (address) => address.href.replace(/^https:\/\/embed\./, 'https://'),
};

const bandcamp: Provider = {
  id: 'bandcamp',
  name: 'Bandcamp',
  hosts: ['bandcamp.com', '*.bandcamp.com'],
  frame: { height: 120 },
  original: () => undefined,
};

/** Music and talk. */
export const soundProviders: readonly Provider[] = [spotify, soundcloud, apple, bandcamp];
