import { namedAddress, type Provider, type SnippetMaker, tallFrame, whole } from '../provider.ts';

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

const x: Provider = {
  id: 'x',
  name: 'X',
  hosts: [
    ...['platform.twitter.com', 'platform.x.com', 'twitter.com', 'www.twitter.com'],
    ...['mobile.twitter.com', 'x.com', 'www.x.com'],
  ],
  calls: ['x', 'twitter', 'tweet'],
  share: {
    name: 'X',
    href: (url, text) => `https://x.com/intent/post?${new URLSearchParams({ text, url })}`,
  },
  snippet: tweet,
  original({ searchParams }) {
    const id = searchParams.get('id');
    return id ? `https://twitter.com/i/status/${encodeURIComponent(id)}` : undefined;
  },
  loaders: ['https://platform.twitter.com/widgets.js', 'https://platform.x.com/widgets.js'],
  fills: '.twitter-tweet, .twitter-video, .twitter-timeline',
  needs({ origin }) {
    const syndication = origin.replace('platform.', 'syndication.');
    return {
      'script-src': [`${origin}/js/`],
      'style-src': ["'unsafe-inline'"],
      'frame-src': [origin, syndication],
      'img-src': [origin, syndication, 'https://pbs.twimg.com'],
      'connect-src': [syndication],
    };
  },
};

const bluesky: Provider = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['embed.bsky.app', 'bsky.app'],
  calls: ['bluesky'],
  share: {
    name: 'Bluesky',
    href: (url, title) =>
      `https://bsky.app/intent/compose?${new URLSearchParams({ text: `${title} ${url}` })}`,
  },
  snippet(reference) {
    const href = whole(reference, /^https:\/\/bsky\.app\/profile\/[\w.:-]+\/post\/\w+$/);
    return href
      ? {
          kind: 'quote',
          className: 'bluesky-embed',
          href,
          loader: 'https://embed.bsky.app/static/embed.js',
        }
      : undefined;
  },
  original({ pathname }) {
    const [, author, id] =
      /^\/embed\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)/.exec(pathname) ?? [];
    return id && `https://bsky.app/profile/${author}/post/${id}`;
  },
  loaders: ['https://embed.bsky.app/static/embed.js'],
  fills: '.bluesky-embed',
  needs: () => ({ 'frame-src': ['https://embed.bsky.app'] }),
};

const mastodonPost = /^(\/(?:@[\w.-]+(?:@[\w.-]+)?|users\/[\w.-]+\/statuses)\/\d+)\/embed$/;

const mastodon: Provider = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: [],
  serves: ({ pathname }) => mastodonPost.test(pathname),
  calls: ['mastodon'],
  frame: { height: 400, allow: 'fullscreen' },
  snippet(reference) {
    const post = whole(
      reference,
      /^(https:\/\/[\w.-]+\/(?:@[\w.-]+(?:@[\w.-]+)?|users\/[\w.-]+\/statuses)\/\d+)(?:\/embed)?$/,
    );
    return post ? tallFrame(`${post}/embed`) : undefined;
  },
  original({ origin, pathname }) {
    const path = mastodonPost.exec(pathname)?.[1];
    return path && origin + path;
  },
};

const instagram: Provider = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com', 'instagram.com', 'platform.instagram.com'],
  calls: ['instagram'],
  snippet(reference) {
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
  original: (address) => address.href.replace(/\/embed\b.*$/, '/'),
  loaders: ['https://www.instagram.com/embed.js', 'https://platform.instagram.com/en_US/embeds.js'],
  fills: '.instagram-media',
  // The older host goes on to the newer one.
  needs: () => ({
    'script-src': ['https://www.instagram.com/'],
    'frame-src': ['https://www.instagram.com'],
    'style-src': ["'unsafe-inline'"],
    'connect-src': ['https://www.instagram.com'],
  }),
};

const tiktok: Provider = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['www.tiktok.com'],
  calls: ['tiktok'],
  frame: { height: 740, allow: 'encrypted-media; fullscreen' },
  snippet(reference) {
    const id = whole(reference, /^(?:https:\/\/www\.tiktok\.com\/@[\w.-]+\/video\/)?(\d{10,})/);
    return id ? tallFrame(`https://www.tiktok.com/embed/v2/${id}`, 740) : undefined;
  },
  original({ pathname }) {
    const id = /^\/embed\/(?:v\d\/)?(\d+)/.exec(pathname)?.[1];
    // The name before the number is not looked at.
    return id && `https://www.tiktok.com/@/video/${id}`;
  },
  // Its script loads more of itself from hosts that change by the month.
  quote: {
    className: 'tiktok-embed',
    frame: ({ 'video-id': id = '' }) =>
      /^\d+$/.test(id) ? tallFrame(`https://www.tiktok.com/embed/v2/${id}`, 740) : undefined,
  },
  loaders: ['https://www.tiktok.com/embed.js'],
  needs: () => ({ 'frame-src': ['https://www.tiktok.com'], 'style-src': ["'unsafe-inline'"] }),
};

const facebook: Provider = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['www.facebook.com', 'connect.facebook.net'],
  frame: { height: 500, allow: 'clipboard-write; encrypted-media; fullscreen; web-share' },
  original: (address) => namedAddress(address, 'href'),
  needs: () => ({ 'frame-src': ['https://www.facebook.com'], 'style-src': ["'unsafe-inline'"] }),
};

/** Discussions of GitHub, under a page. */
const giscus: Provider = {
  id: 'giscus',
  name: 'giscus',
  hosts: ['giscus.app'],
  needs: ({ origin }) => ({
    'style-src': [`${origin}/default.css`],
    'frame-src': [origin],
  }),
};

/** What people say to each other. */
export const socialProviders: readonly Provider[] = [
  ...[x, bluesky, mastodon, instagram],
  ...[tiktok, facebook, giscus],
];
