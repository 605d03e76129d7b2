import { providerOf, snippetMakers } from './providers.ts';

/** The address that a snippet is loaded from, or that it links to. */
function addressOf(name: string, reference: string, options = {}): string | undefined {
  const snippet = snippetMakers.get(name)?.(reference, options);
  if (!snippet) return undefined;
  return snippet.kind === 'quote' ? snippet.href : snippet.src;
}

const video = 'https://www.youtube.com/embed/w7Ft2ymGmfc';

test.each([
  ['youtube', 'w7Ft2ymGmfc', video],
  ['youtube', 'https://youtu.be/w7Ft2ymGmfc', video],
  ['youtube', 'https://www.youtube.com/watch?v=w7Ft2ymGmfc', video],
  ['youtube', 'https://www.youtube.com/watch?app=m&v=w7Ft2ymGmfc&t=30s', `${video}?start=30`],
  ['youtube', 'w7Ft2ymGmfc?t=30', `${video}?start=30`],
  ['vimeo', '146022717', 'https://player.vimeo.com/video/146022717'],
  [
    'vimeo',
    'https://vimeo.com/channels/staffpicks/146022717',
    'https://player.vimeo.com/video/146022717',
  ],
  ['vimeo', '146022717/a1b2', 'https://player.vimeo.com/video/146022717?h=a1b2'],
  [
    'bilibili',
    'BV1xx411c7mD',
    'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0',
  ],
  ['niconico', 'sm9', 'https://embed.nicovideo.jp/watch/sm9'],
  [
    'speakerdeck',
    '4f8b1c2d3e4f5a6b7c8d9e0f',
    'https://speakerdeck.com/player/4f8b1c2d3e4f5a6b7c8d9e0f',
  ],
  [
    'slideshare',
    'GqEH1MyNfHNdaH',
    'https://www.slideshare.net/slideshow/embed_code/key/GqEH1MyNfHNdaH',
  ],
  [
    'docswell',
    'https://www.docswell.com/s/someone/LK7J5V-talk',
    'https://www.docswell.com/slide/LK7J5V/embed',
  ],
  [
    'codepen',
    'https://codepen.io/a/pen/xyz?default-tab=js',
    'https://codepen.io/a/embed/xyz?default-tab=js',
  ],
  ['jsfiddle', 'https://jsfiddle.net/a/xyz12/', 'https://jsfiddle.net/a/xyz12/embedded/'],
  ['jsfiddle', 'ccWP7', 'https://jsfiddle.net/ccWP7/embedded/'],
  ['codesandbox', 'https://codesandbox.io/s/abc', 'https://codesandbox.io/embed/abc'],
  ['stackblitz', 'https://stackblitz.com/edit/abc', 'https://stackblitz.com/edit/abc?embed=1'],
  [
    'figma',
    'https://www.figma.com/file/a/b',
    'https://www.figma.com/embed?embed_host=share&url=https%3A%2F%2Fwww.figma.com%2Ffile%2Fa%2Fb',
  ],
  ['gist', 'spf13/7896402', 'https://gist.github.com/spf13/7896402.js'],
  [
    'gist',
    'https://gist.github.com/a/b1?file=x.json',
    'https://gist.github.com/a/b1.js?file=x.json',
  ],
  ['asciinema', '14', 'https://asciinema.org/a/14.js'],
  ['tweet', '877500564405444608', 'https://twitter.com/i/status/877500564405444608'],
  ['x', 'https://x.com/a/status/12', 'https://twitter.com/a/status/12'],
  ['x', 'https://twitter.com/a/statuses/12', 'https://twitter.com/a/status/12'],
  [
    'bluesky',
    'https://bsky.app/profile/a.example/post/3k',
    'https://bsky.app/profile/a.example/post/3k',
  ],
  ['mastodon', 'https://mastodon.social/@a/1', 'https://mastodon.social/@a/1/embed'],
  ['mastodon', 'https://b.example/@a@c.example/12', 'https://b.example/@a@c.example/12/embed'],
  [
    'tiktok',
    'https://www.tiktok.com/@a.b/video/6718335390845095173',
    'https://www.tiktok.com/embed/v2/6718335390845095173',
  ],
  [
    'spotify',
    'https://open.spotify.com/intl-ja/track/2gMXnyrvIjhVBUZwvLZDMP?si=1',
    'https://open.spotify.com/embed/track/2gMXnyrvIjhVBUZwvLZDMP',
  ],
  [
    'soundcloud',
    'https://soundcloud.com/a/b',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
  ],
  [
    'applemusic',
    'https://music.apple.com/jp/album/a/1?i=2',
    'https://embed.music.apple.com/jp/album/a/1?i=2',
  ],
  ['note', 'https://note.com/a/n/n0123456789ab', 'https://note.com/embed/notes/n0123456789ab'],
  [
    'googleslides',
    'https://docs.google.com/presentation/d/e/2PACX-1v/pub?start=false',
    'https://docs.google.com/presentation/d/e/2PACX-1v/embed',
  ],
  [
    'googlemap',
    'https://www.google.com/maps/embed?pb=!1m2!2sA',
    'https://www.google.com/maps/embed?pb=!1m2!2sA',
  ],
  ['instagram', 'BWNjjyYFxVx', 'https://www.instagram.com/p/BWNjjyYFxVx/'],
])('%s %s is %s, of a known provider', (name, reference, address) => {
  expect(addressOf(name, reference)).toBe(address);
  expect(providerOf(new URL(address))).toBeDefined();
});

test.each([
  ['youtube', { start: '10', mute: 'true' }, 'w7Ft2ymGmfc', `${video}?start=10&mute=1`],
  ['youtube', { start: '"><b>' }, 'w7Ft2ymGmfc', video],
  ['gist', { file: 'a b.rb' }, 'a/b1', 'https://gist.github.com/a/b1.js?file=a%20b.rb'],
  [
    'jsfiddle',
    { tabs: 'js,html', skin: 'light' },
    'x1',
    'https://jsfiddle.net/x1/embedded/js,html/light/',
  ],
  ['tweet', { user: 'SanDiegoZoo' }, '12', 'https://twitter.com/SanDiegoZoo/status/12'],
])('%s with %j of %s is %s', (name, options, reference, address) => {
  expect(addressOf(name, reference, options)).toBe(address);
});

test.each(
  [...snippetMakers.keys()].flatMap((name) =>
    ['', '"><script>', 'javascript:alert(1)', 'https://example.com/', '../x y'].map(
      (reference) => [name, reference] as const,
    ),
  ),
)('%s has nothing for %j', (name, reference) => {
  expect(addressOf(name, reference)).toBeUndefined();
});
