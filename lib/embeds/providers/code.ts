import { frame, namedAddress, type Provider, tallFrame, whole } from '../provider.ts';

const codepen: Provider = {
  id: 'codepen',
  name: 'CodePen',
  hosts: [
    'codepen.io',
    'static.codepen.io',
    'production-assets.codepen.io',
    'cpwebassets.codepen.io',
  ],
  calls: ['codepen'],
  frame: { height: 400, allow: 'fullscreen' },
  snippet(reference) {
    const [, author, pen, query = ''] =
      /^https?:\/\/codepen\.io\/([\w-]+)\/(?:pen|embed|full|details)\/(\w+)\/?(\?[^#]*)?/.exec(
        reference,
      ) ?? [];
    return pen && author
      ? tallFrame(`https://codepen.io/${author}/embed/${pen}${query}`)
      : undefined;
  },
  original({ origin, pathname }) {
    const [, author, pen] = /^\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/.exec(pathname) ?? [];
    return pen && `${origin}/${author}/pen/${pen}`;
  },
  loaders: [
    'https://static.codepen.io/assets/embed/ei.js',
    'https://production-assets.codepen.io/assets/embed/ei.js',
    'https://cpwebassets.codepen.io/assets/embed/ei.js',
  ],
  fills: '.codepen',
  needs: () => ({ 'frame-src': ['https://codepen.io'], 'style-src': ["'unsafe-inline'"] }),
};

const codesandbox: Provider = {
  id: 'codesandbox',
  name: 'CodeSandbox',
  hosts: ['codesandbox.io'],
  calls: ['codesandbox'],
  frame: {
    height: 500,
    allow: 'accelerometer; encrypted-media; fullscreen; gyroscope; midi; xr-spatial-tracking',
    sandbox:
      'allow-forms allow-modals allow-popups allow-presentation allow-same-origin allow-scripts',
  },
  snippet(reference) {
    const path = whole(reference, /^https:\/\/codesandbox\.io\/(?:s|embed)\/([\w./?=&%-]+)$/);
    return path ? tallFrame(`https://codesandbox.io/embed/${path}`) : undefined;
  },
  original: ({ origin, pathname }) => origin + pathname.replace(/^\/embed\//, '/s/'),
};

const stackblitz: Provider = {
  id: 'stackblitz',
  name: 'StackBlitz',
  hosts: ['stackblitz.com'],
  calls: ['stackblitz'],
  frame: { height: 500, allow: 'cross-origin-isolated; fullscreen' },
  snippet(reference) {
    if (!/^https:\/\/stackblitz\.com\/[\w./?=&%:-]+$/.test(reference)) return undefined;
    const address = new URL(reference);
    address.searchParams.set('embed', '1');
    return tallFrame(address.href);
  },
  original: ({ origin, pathname }) => origin + pathname,
};

const jsfiddle: Provider = {
  id: 'jsfiddle',
  name: 'JSFiddle',
  hosts: ['jsfiddle.net'],
  calls: ['jsfiddle'],
  frame: { height: 400, allow: 'fullscreen' },
  snippet(reference, { tabs = '', skin = '' }) {
    const path = whole(
      reference,
      /^(?:https?:\/\/jsfiddle\.net\/)?((?:\w+\/){0,2}\w+)\/?(?:embedded\/.*)?$/,
    );
    const shown = [tabs, tabs && skin].filter((part) => /^[\w,-]+$/.test(part));
    return path
      ? tallFrame(`https://jsfiddle.net/${[path, 'embedded', ...shown].join('/')}/`)
      : undefined;
  },
  // The script writes a frame in its own place.
  frameOfScript({ src }) {
    const [, path, rest = '/'] = /^((?:\/\w+)+)\/embed(\/.*)?$/.exec(src.pathname) ?? [];
    return path ? tallFrame(`https://jsfiddle.net${path}/embedded${rest}`) : undefined;
  },
  original: ({ origin, pathname }) => origin + pathname.replace(/\/embed(?:ded)?(?:\/.*)?$/, '/'),
  needs: () => ({ 'frame-src': ['https://jsfiddle.net'], 'style-src': ["'unsafe-inline'"] }),
};

const gist: Provider = {
  id: 'gist',
  name: 'GitHub Gist',
  hosts: ['gist.github.com'],
  calls: ['gist'],
  snippet(reference, { file }) {
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
  isPlaced: ({ pathname }) => pathname.endsWith('.js'),
  original({ origin, pathname, searchParams }) {
    const file = searchParams.get('file');
    // As GitHub names the place of a file on the page of its gist.
    const place = file ? `#file-${file.toLowerCase().replace(/[^a-z0-9_]+/g, '-')}` : '';
    return origin + pathname.replace(/\.js$/, '') + place;
  },
  title: ({ pathname, searchParams }) =>
    searchParams.get('file') ?? pathname.replace(/^\/|\.js$/g, ''),
  // What is written has styles of its own on a few elements.
  needs: () => ({
    'style-src': ['https://github.githubassets.com'],
    'style-src-attr': ["'unsafe-inline'"],
  }),
};

const asciinema: Provider = {
  id: 'asciinema',
  name: 'asciinema',
  hosts: ['asciinema.org'],
  calls: ['asciinema'],
  frame: { height: 400, allow: 'fullscreen' },
  snippet(reference) {
    const id = whole(reference, /^(?:https:\/\/asciinema\.org\/a\/)?(\w+)(?:\.js)?$/);
    return id
      ? { kind: 'script', src: `https://asciinema.org/a/${id}.js`, id: `asciicast-${id}` }
      : undefined;
  },
  isPlaced: ({ pathname }) => pathname.endsWith('.js'),
  original: ({ origin, pathname }) => origin + pathname.replace(/(?:\.js|\/(?:embed|iframe))$/, ''),
  needs: () => ({ 'frame-src': ['https://asciinema.org'], 'style-src': ["'unsafe-inline'"] }),
};

const figma: Provider = {
  id: 'figma',
  name: 'Figma',
  hosts: ['www.figma.com', 'embed.figma.com'],
  calls: ['figma'],
  frame: { ratio: [16, 9], allow: 'fullscreen' },
  snippet(reference) {
    if (!/^https:\/\/www\.figma\.com\/(?:file|proto|design|board)\//.test(reference)) {
      return undefined;
    }
    const url = encodeURIComponent(reference);
    return frame(url, (url) => `https://www.figma.com/embed?embed_host=share&url=${url}`, 800, 450);
  },
  original(address) {
    const page = new URL(namedAddress(address, 'url') ?? address.href);
    if (page.host === 'embed.figma.com') page.host = 'www.figma.com';
    page.searchParams.delete('embed-host');
    return page.href;
  },
};

const blueprintue: Provider = {
  id: 'blueprintue',
  name: 'blueprintUE',
  hosts: ['blueprintue.com'],
  calls: ['blueprintue'],
  frame: { height: 400, allow: 'fullscreen' },
  snippet(reference) {
    const id = whole(reference, /^https:\/\/blueprintue\.com\/render\/([\w-]+)\/?$/);
    return id ? tallFrame(`https://blueprintue.com/render/${id}/`) : undefined;
  },
  original: (address) => address.href.replace('/render/', '/blueprint/'),
};

/** Programs and drawings of them. */
export const codeProviders: readonly Provider[] = [
  ...[codepen, codesandbox, stackblitz, jsfiddle],
  ...[gist, asciinema, figma, blueprintue],
];
