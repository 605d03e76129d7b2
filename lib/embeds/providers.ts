import type { Provider } from './provider.ts';

/** Every provider that Kiji knows. The host name of a provider stands here and nowhere else. */
export const providers: readonly Provider[] = [
  {
    name: 'Speaker Deck',
    hosts: ['speakerdeck.com'],
    // The script puts a frame in its own place, one deck for each `data-id`.
    needs: { 'frame-src': ['https://speakerdeck.com'] },
  },
  { name: 'SlideShare', hosts: ['www.slideshare.net', 'slideshare.net'] },
  { name: 'Docswell', hosts: ['www.docswell.com', 'docswell.com'] },
  {
    name: 'Google',
    hosts: ['docs.google.com', 'www.google.com', 'maps.google.com', 'calendar.google.com'],
  },
  { name: 'YouTube', hosts: ['www.youtube.com', 'youtube.com', 'www.youtube-nocookie.com'] },
  { name: 'Vimeo', hosts: ['player.vimeo.com'] },
  { name: 'bilibili', hosts: ['player.bilibili.com'] },
  { name: 'ニコニコ動画', hosts: ['embed.nicovideo.jp', 'ext.nicovideo.jp'] },
  {
    name: 'X',
    hosts: ['platform.twitter.com', 'platform.x.com'],
    loaders: ['https://platform.twitter.com/widgets.js', 'https://platform.x.com/widgets.js'],
    needs: {
      'script-src': ['https://platform.twitter.com/'],
      'style-src': ["'unsafe-inline'"],
      'frame-src': ['https://platform.twitter.com', 'https://syndication.twitter.com'],
      'img-src': [
        'https://syndication.twitter.com',
        'https://pbs.twimg.com',
        'https://platform.twitter.com',
      ],
      'connect-src': ['https://syndication.twitter.com'],
    },
  },
  {
    name: 'Bluesky',
    hosts: ['embed.bsky.app'],
    loaders: ['https://embed.bsky.app/static/embed.js'],
    needs: { 'frame-src': ['https://embed.bsky.app'] },
  },
  {
    name: 'Instagram',
    hosts: ['www.instagram.com', 'platform.instagram.com'],
    loaders: [
      'https://www.instagram.com/embed.js',
      'https://platform.instagram.com/en_US/embeds.js',
    ],
    needs: {
      'script-src': ['https://www.instagram.com/', 'https://platform.instagram.com/'],
      'frame-src': ['https://www.instagram.com'],
      'style-src': ["'unsafe-inline'"],
      'connect-src': ['https://www.instagram.com'],
    },
  },
  {
    name: 'TikTok',
    hosts: ['www.tiktok.com'],
    loaders: ['https://www.tiktok.com/embed.js'],
    needs: { 'frame-src': ['https://www.tiktok.com'], 'style-src': ["'unsafe-inline'"] },
  },
  { name: 'Spotify', hosts: ['open.spotify.com'] },
  { name: 'SoundCloud', hosts: ['w.soundcloud.com'] },
  { name: 'Apple', hosts: ['embed.music.apple.com', 'embed.podcasts.apple.com'] },
  {
    name: 'CodePen',
    hosts: [
      'codepen.io',
      'static.codepen.io',
      'production-assets.codepen.io',
      'cpwebassets.codepen.io',
    ],
    loaders: [
      'https://static.codepen.io/assets/embed/ei.js',
      'https://production-assets.codepen.io/assets/embed/ei.js',
      'https://cpwebassets.codepen.io/assets/embed/ei.js',
    ],
    needs: { 'frame-src': ['https://codepen.io'] },
  },
  { name: 'CodeSandbox', hosts: ['codesandbox.io'] },
  { name: 'StackBlitz', hosts: ['stackblitz.com'] },
  {
    name: 'JSFiddle',
    hosts: ['jsfiddle.net'],
    needs: { 'frame-src': ['https://jsfiddle.net'], 'style-src': ["'unsafe-inline'"] },
  },
  {
    name: 'GitHub Gist',
    hosts: ['gist.github.com'],
    needs: { 'style-src': ['https://github.githubassets.com'] },
  },
  {
    name: 'asciinema',
    hosts: ['asciinema.org'],
    needs: { 'frame-src': ['https://asciinema.org'], 'style-src': ["'unsafe-inline'"] },
  },
  { name: 'blueprintUE', hosts: ['blueprintue.com'] },
  { name: 'Figma', hosts: ['www.figma.com', 'embed.figma.com'] },
  {
    name: 'Flickr',
    hosts: ['embedr.flickr.com', 'www.flickr.com', '*.staticflickr.com'],
    loaders: ['https://embedr.flickr.com/assets/client-code.js'],
    needs: {
      'script-src': ['https://embedr.flickr.com/'],
      'frame-src': ['https://embedr.flickr.com'],
      'style-src': ["'unsafe-inline'"],
      'img-src': ['https://*.staticflickr.com'],
    },
  },
  { name: 'Gyazo', hosts: ['gyazo.com', 'i.gyazo.com'] },
  { name: 'はてなブログ', hosts: ['hatenablog-parts.com', 'blog.hatena.ne.jp'] },
  {
    name: 'Iframely',
    hosts: ['cdn.iframe.ly', 'iframely.net', 'if-cdn.com'],
    loaders: ['https://cdn.iframe.ly/embed.js', 'https://iframely.net/embed.js'],
    needs: {
      'frame-src': ['https://cdn.iframe.ly', 'https://iframely.net', 'https://if-cdn.com'],
      'style-src': ["'unsafe-inline'"],
    },
  },
  {
    name: 'Amazon',
    hosts: ['rcm-fe.amazon-adsystem.com', 'rcm-jp.amazon.co.jp', 'ws-fe.amazon-adsystem.com'],
  },
  { name: 'note', hosts: ['note.com'], loaders: ['https://note.com/scripts/embed.js'] },
  { name: 'connpass', hosts: ['connpass.com', '*.connpass.com'] },
];

/** The provider that an address belongs to. Whole hosts are compared. */
export function providerOf(address: URL): Provider | undefined {
  return providers.find((provider) =>
    provider.hosts.some((host) => hostMatches(address.host, host)),
  );
}

/** Whether an https address is that of a script which one page needs once. Its query does not count. */
export function isLoader(address: URL): boolean {
  const bare = `${address.origin}${address.pathname}`;
  return providers.some((provider) => provider.loaders?.includes(bare));
}

function hostMatches(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** The providers whose hosts a script names. */
export function providersNamedIn(script: string): Provider[] {
  return providers.filter(({ hosts }) =>
    hosts.some((host) => script.includes(host.replace(/^\*\./, ''))),
  );
}
