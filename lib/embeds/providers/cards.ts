import { namedAddress, type Provider } from '../provider.ts';

const hatena: Provider = {
  id: 'hatena',
  name: 'はてなブログ',
  hosts: ['hatenablog-parts.com', 'hatenablog.com', 'blog.hatena.ne.jp', 'b.hatena.ne.jp'],
  share: {
    name: 'はてなブックマーク',
    href: (url, title) =>
      `https://b.hatena.ne.jp/add?${new URLSearchParams({ mode: 'confirm', url, title })}`,
  },
  frame: { height: 155 },
  // The older of the two hosts goes on to the other.
  leadsTo: ['https://hatenablog-parts.com'],
  original: (address) => namedAddress(address, 'url'),
};

const iframely: Provider = {
  id: 'iframely',
  name: 'Iframely',
  hosts: ['cdn.iframe.ly', 'iframely.net', 'if-cdn.com'],
  frame: { height: 140, allow: 'autoplay; encrypted-media; fullscreen' },
  original: (address) => namedAddress(address, 'url'),
  loaders: ['https://cdn.iframe.ly/embed.js', 'https://iframely.net/embed.js'],
  fills: 'a[data-iframely-url]',
  needs: () => ({
    'frame-src': ['https://cdn.iframe.ly', 'https://iframely.net', 'https://if-cdn.com'],
    'style-src': ["'unsafe-inline'"],
  }),
};

const embedly: Provider = {
  id: 'embedly',
  name: 'Embedly',
  hosts: ['cdn.embedly.com'],
  frame: { height: 400, allow: 'autoplay; encrypted-media; fullscreen' },
  original: (address) => namedAddress(address, 'url'),
  loaders: ['https://cdn.embedly.com/widgets/platform.js'],
  fills: '.embedly-card',
  needs: () => ({ 'frame-src': ['https://cdn.embedly.com'], 'style-src': ["'unsafe-inline'"] }),
};

/** Amazon's shops by the region in which its advertisements name them. */
const shops: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JP: 'www.amazon.co.jp',
    US: 'www.amazon.com',
    GB: 'www.amazon.co.uk',
    DE: 'www.amazon.de',
    FR: 'www.amazon.fr',
  }),
);

const amazon: Provider = {
  id: 'amazon',
  name: 'Amazon',
  hosts: [
    ...['rcm-fe.amazon-adsystem.com', 'rcm-na.amazon-adsystem.com', 'rcm-eu.amazon-adsystem.com'],
    ...['ws-fe.amazon-adsystem.com', 'ws-na.amazon-adsystem.com', 'ws-eu.amazon-adsystem.com'],
    ...['rcm-jp.amazon.co.jp', 'rcm.amazon.com', 'www.amazon.co.jp', 'www.amazon.com'],
    ...['amzn.to', 'amzn.asia'],
  ],
  frame: { ratio: [1, 2] },
  original({ searchParams }) {
    const product = searchParams.get('asins') ?? searchParams.get('ASIN') ?? '';
    if (!/^[0-9A-Z]{10}$/.test(product)) return undefined;
    const shop = shops.get(searchParams.get('region') ?? 'JP') ?? shops.get('JP');
    const tag = searchParams.get('t') ?? searchParams.get('tracking_id');
    return `https://${shop}/dp/${product}${tag ? `?tag=${encodeURIComponent(tag)}` : ''}`;
  },
};

const note: Provider = {
  id: 'note',
  name: 'note',
  hosts: ['note.com', 'note.mu'],
  calls: ['note'],
  frame: { height: 400 },
  snippet(reference) {
    const id = /^(?:https:\/\/note\.(?:com|mu)\/[\w-]+\/n\/)?(n[0-9a-f]{8,})$/.exec(reference)?.[1];
    return id
      ? { kind: 'frame', src: `https://note.com/embed/notes/${id}`, height: 400 }
      : undefined;
  },
  original({ pathname }) {
    const id = /^\/embed\/notes\/(\w+)/.exec(pathname)?.[1];
    return id && `https://note.com/notes/${id}`;
  },
  loaders: ['https://note.com/scripts/embed.js', 'https://note.mu/scripts/embed.js'],
};

const connpass: Provider = {
  id: 'connpass',
  name: 'connpass',
  hosts: ['connpass.com', '*.connpass.com'],
  frame: { height: 400 },
  original: ({ origin, pathname }) => origin + pathname.replace(/\/(?:embed|widget)\/?$/, '/'),
};

const zenn: Provider = {
  id: 'zenn',
  name: 'Zenn',
  hosts: ['embed.zenn.studio', 'zenn.dev'],
  frame: { height: 122 },
  original({ hash }) {
    const named = /^#zenn-embedded__[\w-]+?(?:#|%23|$)/.test(hash) ? '' : decodeURIComponent(hash);
    return /^#https?:\/\//.test(named) ? named.slice(1) : undefined;
  },
};

/** Cards of pages, and things that shops give out. */
export const cardProviders: readonly Provider[] = [
  ...[hatena, iframely, embedly, amazon],
  ...[note, connpass, zenn],
];
