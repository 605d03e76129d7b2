import { type FrameStyle, frame, type Provider, whole } from '../provider.ts';

/** What players are allowed to do by the snippets that the providers give out. */
const player: FrameStyle = {
  ratio: [16, 9],
  allow:
    'accelerometer; autoplay; clipboard-write; encrypted-media; fullscreen; gyroscope; picture-in-picture; web-share',
};

const youtubeOptions = ['start', 'end', 'autoplay', 'loop', 'mute', 'controls', 'list'];
const flags: ReadonlyMap<string, string> = new Map([
  ['true', '1'],
  ['false', '0'],
]);

function started(address: URL): URL {
  const playing = new URL(address);
  playing.searchParams.set('autoplay', '1');
  return playing;
}

const youtube: Provider = {
  id: 'youtube',
  name: 'YouTube',
  hosts: [
    'www.youtube.com',
    'youtube.com',
    'm.youtube.com',
    'youtu.be',
    'www.youtube-nocookie.com',
  ],
  calls: ['youtube'],
  // Without a referrer YouTube answers with its error 153.
  frame: { ...player, referrerPolicy: 'strict-origin-when-cross-origin' },
  snippet(reference, options) {
    const [, id, query = ''] =
      /^(?:https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/))?([\w-]{6,})(?:[?&](.*))?$/.exec(
        reference,
      ) ?? [];
    const parameters = new URLSearchParams();
    for (const [name, value] of [...new URLSearchParams(query), ...Object.entries(options)]) {
      const known = name === 't' ? 'start' : name;
      const plain = known === 'start' ? value.replace(/s$/, '') : (flags.get(value) ?? value);
      if (youtubeOptions.includes(known) && /^[\w-]+$/.test(plain)) parameters.set(known, plain);
    }
    const rest = parameters.size > 0 ? `?${parameters}` : '';
    return frame(id, (id) => `https://www.youtube.com/embed/${id}${rest}`, 560, 315);
  },
  betterAddress(address) {
    const better = new URL(address);
    if (better.pathname.startsWith('/embed/')) better.host = 'www.youtube-nocookie.com';
    return better;
  },
  startedAddress: started,
  original({ pathname, searchParams }) {
    const id = /^\/embed\/([\w-]+)/.exec(pathname)?.[1];
    const list = searchParams.get('list');
    const start = searchParams.get('start');
    if (id === 'videoseries')
      return list ? `https://www.youtube.com/playlist?list=${list}` : undefined;
    const query = new URLSearchParams({
      v: id ?? '',
      ...(list && { list }),
      ...(start && { t: `${start}s` }),
    });
    return id && `https://www.youtube.com/watch?${query}`;
  },
};

const vimeo: Provider = {
  id: 'vimeo',
  name: 'Vimeo',
  hosts: ['player.vimeo.com', 'vimeo.com', 'www.vimeo.com'],
  calls: ['vimeo'],
  frame: player,
  snippet(reference) {
    const [, id, hash] =
      /^(?:https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:[a-z]+\/)*)?(\d+)(?:(?:\/|\?h=)(\w+))?/.exec(
        reference,
      ) ?? [];
    const rest = hash === undefined ? '' : `?h=${hash}`;
    return frame(id, (id) => `https://player.vimeo.com/video/${id}${rest}`, 640, 360);
  },
  startedAddress: started,
  original({ pathname, searchParams }) {
    const id = /^\/video\/(\d+)/.exec(pathname)?.[1];
    const hash = searchParams.get('h');
    return id && `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`;
  },
};

const niconico: Provider = {
  id: 'niconico',
  name: 'ニコニコ動画',
  hosts: ['embed.nicovideo.jp', 'ext.nicovideo.jp', 'www.nicovideo.jp', 'nico.ms'],
  calls: ['niconico', 'nicovideo'],
  frame: player,
  snippet(reference) {
    const id = whole(
      reference,
      /^(?:https?:\/\/(?:(?:www\.|sp\.)?nicovideo\.jp\/watch|nico\.ms)\/|)((?:sm|nm|so)?\d+)/,
    );
    return frame(id, (id) => `https://embed.nicovideo.jp/watch/${id}`, 640, 360);
  },
  // The script writes a frame in its own place, of the size in its address.
  frameOfScript({ src }) {
    const id = /^\/watch\/(\w+)\/script$/.exec(src.pathname)?.[1];
    const size = (name: string, otherwise: number) =>
      Number(src.searchParams.get(name)) || otherwise;
    return frame(
      id,
      (id) => `https://embed.nicovideo.jp/watch/${id}`,
      size('w', 640),
      size('h', 360),
    );
  },
  original({ pathname }) {
    const id = /^\/(?:watch|thumb)\/(\w+)/.exec(pathname)?.[1];
    return id && `https://www.nicovideo.jp/watch/${id}`;
  },
};

const bilibili: Provider = {
  id: 'bilibili',
  name: 'bilibili',
  hosts: ['player.bilibili.com', 'www.bilibili.com'],
  calls: ['bilibili'],
  frame: player,
  snippet(reference) {
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
  original({ searchParams }) {
    const video = searchParams.get('bvid');
    const number = searchParams.get('aid');
    if (video === null && number === null) return undefined;
    return `https://www.bilibili.com/video/${video ?? `av${number}`}`;
  },
};

const tencent: Provider = {
  id: 'tencentvideo',
  name: '腾讯视频',
  hosts: ['v.qq.com'],
  frame: player,
  original({ searchParams }) {
    const id = searchParams.get('vid');
    return id ? `https://v.qq.com/x/page/${encodeURIComponent(id)}.html` : undefined;
  },
};

/** Films. */
export const videoProviders: readonly Provider[] = [youtube, vimeo, niconico, bilibili, tencent];
