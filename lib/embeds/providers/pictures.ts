import type { Provider } from '../provider.ts';

const flickr: Provider = {
  id: 'flickr',
  name: 'Flickr',
  hosts: ['embedr.flickr.com', 'www.flickr.com', '*.staticflickr.com'],
  frame: { height: 400, allow: 'fullscreen' },
  original: ({ pathname }) => {
    const [, owner, id] = /^\/photos\/([\w@-]+)\/(\d+)\/player/.exec(pathname) ?? [];
    return id && `https://www.flickr.com/photos/${owner}/${id}`;
  },
  loaders: ['https://embedr.flickr.com/assets/client-code.js'],
  fills: 'a[data-flickr-embed]',
  needs: () => ({
    'script-src': ['https://embedr.flickr.com/'],
    'frame-src': ['https://embedr.flickr.com'],
    'style-src': ["'unsafe-inline'"],
    'img-src': ['https://*.staticflickr.com'],
  }),
};

const gyazo: Provider = {
  id: 'gyazo',
  name: 'Gyazo',
  hosts: ['gyazo.com', 'i.gyazo.com', 'thumb.gyazo.com'],
  frame: { height: 400, allow: 'fullscreen' },
  original: ({ pathname }) => {
    const id = /^\/(?:player\/)?([0-9a-f]{32})/.exec(pathname)?.[1];
    return id && `https://gyazo.com/${id}`;
  },
};

/** Photographs and pictures of screens. */
export const pictureProviders: readonly Provider[] = [flickr, gyazo];
