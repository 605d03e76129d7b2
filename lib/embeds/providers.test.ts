import { frameOfScript, isLoader, needsNamedIn, providerOf, providers } from './providers.ts';

describe('providerOf', () => {
  test.each([
    ['https://www.youtube.com/embed/x', 'YouTube'],
    ['https://www.youtube-nocookie.com/embed/x', 'YouTube'],
    ['https://speakerdeck.com/player/x', 'Speaker Deck'],
    ['https://live.staticflickr.com/x.jpg', 'Flickr'],
    ['https://a.b.staticflickr.com/x.jpg', 'Flickr'],
    ['https://javascript.connpass.com/', 'connpass'],
    ['https://connpass.com/', 'connpass'],
    ['http://gyazo.com/x', 'Gyazo'],
    ['https://anyone.example/@a/12/embed', 'Mastodon'],
    ['https://anyone.example/@a@b.example/12/embed', 'Mastodon'],
  ])('%s is of %s', (address, name) => {
    expect(providerOf(new URL(address))?.name).toBe(name);
  });

  test.each([
    'https://youtube.com.evil/embed/x',
    'https://evilyoutube.com/embed/x',
    'https://evil.example/www.youtube.com',
    'https://www.youtube.com@evil.example/',
    'https://evil.example/?https://www.youtube.com',
    'https://staticflickr.com/x.jpg',
    'https://evilstaticflickr.com/x.jpg',
    'https://live.staticflickr.com.evil/x.jpg',
    'https://www.youtube.com:8443/embed/x',
    'https://anyone.example/@a/12',
    'https://anyone.example/@a/12/embed/x',
  ])('%s is of nobody', (address) => {
    expect(providerOf(new URL(address))).toBeUndefined();
  });
});

describe('isLoader', () => {
  test.each([
    ['https://cdn.iframe.ly/embed.js', true],
    ['https://cdn.iframe.ly/embed.js?v=1', true],
    ['https://platform.twitter.com/widgets.js', true],
    ['https://www.instagram.com/embed.js', true],
    ['https://embedr.flickr.com/assets/client-code.js', true],
    // A script whose place or attributes matter.
    ['https://speakerdeck.com/assets/embed.js', false],
    ['https://gist.github.com/a/1.js', false],
    ['https://asciinema.org/a/1.js', false],
    ['https://jsfiddle.net/a/embed/', false],
    ['https://platform.twitter.com/other.js', false],
    ['https://platform.twitter.com.evil/widgets.js', false],
    ['http://platform.twitter.com/widgets.js', false],
  ])('%s: %s', (address, expected) => {
    expect(isLoader(new URL(address))).toBe(expected);
  });
});

describe('the table', () => {
  test('has each provider and each host once', () => {
    const ids = providers.map(({ id }) => id);
    const names = providers.map(({ name }) => name);
    const hosts = providers.flatMap((provider) => provider.hosts);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(names).size).toBe(names.length);
    expect(ids.filter((id) => !/^[a-z0-9]+$/.test(id))).toEqual([]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test.each(providers)('$name loads from its own hosts, over https', (provider) => {
    for (const loader of provider.loaders ?? []) {
      expect(loader).toMatch(/^https:/);
      expect(providerOf(new URL(loader))).toBe(provider);
    }
  });

  test.each(providers)('$name needs sources of a policy', ({ loaders, hosts, needs }) => {
    const script = new URL(loaders?.[0] ?? `https://${hosts[0]}/a.js`);
    const needed = needs?.(script) ?? {};
    for (const source of Object.values(needed).flat()) {
      expect(source).toMatch(/^(?:'unsafe-inline'|https:\/\/(?:\*\.)?[a-z0-9.-]+(?:\/\S*)?)$/);
    }
    expect(needed['script-src'] ?? []).not.toContain("'unsafe-inline'");
  });

  test.each(providers)('$name has names of snippets for its loaders', ({ loaders, fills }) => {
    if (fills !== undefined) expect(loaders).toBeDefined();
    expect(fills ?? '').not.toMatch(/["<>&]/);
  });
});

describe('the page behind a frame or a script', () => {
  test.each([
    ['https://speakerdeck.com/player/0a1b', 'https://speakerdeck.com/player/0a1b'],
    ['https://www.docswell.com/slide/ABC/embed#p1', 'https://www.docswell.com/slide/ABC'],
    [
      'https://docs.google.com/presentation/d/e/2PACX/embed?start=false&rm=minimal',
      'https://docs.google.com/presentation/d/e/2PACX/pub?start=false',
    ],
    [
      'https://docs.google.com/presentation/d/1jX-_/embed',
      'https://docs.google.com/presentation/d/1jX-_',
    ],
    [
      'https://docs.google.com/forms/d/e/1F/viewform?embedded=true',
      'https://docs.google.com/forms/d/e/1F/viewform',
    ],
    [
      'https://www.google.com/maps/embed?pb=!1m18!2sja!1s0x1%3A0x2!2z5LiJ!2sTokyo Tower!5e0!3m2!1sja!2sjp',
      'https://www.google.com/maps/search/?api=1&query=Tokyo%20Tower',
    ],
    ['https://www.google.com/maps/embed?pb=!1m18', 'https://www.google.com/maps'],
    ['https://www.google.com/maps/d/embed?mid=1', 'https://www.google.com/maps/d/viewer?mid=1'],
    [
      'https://www.youtube.com/embed/w7Ft2ymGmfc?start=30&autoplay=1',
      'https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=30s',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/playlist?list=PL1',
    ],
    ['https://player.vimeo.com/video/1?h=a2', 'https://vimeo.com/1/a2'],
    ['https://ext.nicovideo.jp/thumb/sm9', 'https://www.nicovideo.jp/watch/sm9'],
    ['https://player.bilibili.com/player.html?aid=2&cid=3', 'https://www.bilibili.com/video/av2'],
    ['https://v.qq.com/iframe/player.html?vid=a1&tiny=0', 'https://v.qq.com/x/page/a1.html'],
    [
      'https://open.spotify.com/embed/track/2g?theme=0',
      'https://open.spotify.com/track/2g?theme=0',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=1',
      'https://soundcloud.com/a/b',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://soundcloud.com',
    ],
    ['https://embed.music.apple.com/jp/album/a/1', 'https://music.apple.com/jp/album/a/1'],
    ['https://platform.twitter.com/embed/Tweet.html?id=20', 'https://twitter.com/i/status/20'],
    [
      'https://embed.bsky.app/embed/did:plc:a/app.bsky.feed.post/3k?id=1',
      'https://bsky.app/profile/did:plc:a/post/3k',
    ],
    ['https://mastodon.social/@a/12/embed', 'https://mastodon.social/@a/12'],
    ['https://www.instagram.com/p/a1/embed/captioned/', 'https://www.instagram.com/p/a1/'],
    ['https://www.tiktok.com/embed/v2/67', 'https://www.tiktok.com/@/video/67'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1',
      'https://www.facebook.com/a/posts/1',
    ],
    ['https://codepen.io/a/embed/preview/xyz?height=3', 'https://codepen.io/a/pen/xyz'],
    ['https://codesandbox.io/embed/abc?fontsize=14', 'https://codesandbox.io/s/abc'],
    ['https://stackblitz.com/edit/abc?embed=1', 'https://stackblitz.com/edit/abc'],
    ['https://jsfiddle.net/a/xyz/embedded/js/dark/', 'https://jsfiddle.net/a/xyz/'],
    ['https://gist.github.com/a/b1.js', 'https://gist.github.com/a/b1'],
    [
      'https://gist.github.com/a/b1.js?file=My%20File.rb',
      'https://gist.github.com/a/b1#file-my-file-rb',
    ],
    ['https://asciinema.org/a/14.js', 'https://asciinema.org/a/14'],
    ['https://asciinema.org/a/14/iframe', 'https://asciinema.org/a/14'],
    [
      'https://www.figma.com/embed?embed_host=share&url=https%3A%2F%2Fwww.figma.com%2Ffile%2Fa',
      'https://www.figma.com/file/a',
    ],
    ['https://embed.figma.com/design/a/b?embed-host=share', 'https://www.figma.com/design/a/b'],
    ['https://www.flickr.com/photos/a@N0/12/player/', 'https://www.flickr.com/photos/a@N0/12'],
    [
      'https://gyazo.com/player/0123456789abcdef0123456789abcdef',
      'https://gyazo.com/0123456789abcdef0123456789abcdef',
    ],
    ['https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
    ['https://cdn.iframe.ly/api/iframe?url=https%3A%2F%2Fa.example&key=1', 'https://a.example'],
    [
      'https://rcm-fe.amazon-adsystem.com/e/cm?t=me-22&o=9&asins=4873119049&region=JP',
      'https://www.amazon.co.jp/dp/4873119049?tag=me-22',
    ],
    ['https://note.com/embed/notes/n01?x', 'https://note.com/notes/n01'],
    ['https://embed.zenn.studio/card#https%3A%2F%2Fa.example', 'https://a.example'],
  ])('%s: %s', (address, original) => {
    const url = new URL(address);
    expect(providerOf(url)?.original?.(url)).toBe(original);
  });

  test.each([
    'https://www.youtube.com/embed/',
    'https://hatenablog-parts.com/embed?url=javascript%3Aalert(1)',
    'https://cdn.iframe.ly/a1B2',
    'https://rcm-fe.amazon-adsystem.com/e/cm?asins=%22%3E',
    'https://embed.zenn.studio/card#zenn-embedded__1',
  ])('of %s nobody knows it', (address) => {
    const url = new URL(address);
    expect(providerOf(url)?.original?.(url)).toBeUndefined();
  });
});

describe('a script that writes a frame', () => {
  test.each([
    [
      'https://speakerdeck.com/assets/embed.js',
      { id: '0a1b', ratio: '1.33333333333333', slide: '46' },
      { src: 'https://speakerdeck.com/player/0a1b?slide=46', width: 710, height: 533 },
    ],
    [
      'https://speakerdeck.com/assets/embed.js',
      { id: '0a1b' },
      { src: 'https://speakerdeck.com/player/0a1b', width: 710, height: 399 },
    ],
    [
      'https://bin.docswell.com/docswell-embed.min.js',
      { src: 'https://www.docswell.com/slide/ABC/embed', aspect: '0.75' },
      { src: 'https://www.docswell.com/slide/ABC/embed', width: 620, height: 465 },
    ],
    [
      'https://embed.nicovideo.jp/watch/sm9/script?w=320&h=180',
      {},
      { src: 'https://embed.nicovideo.jp/watch/sm9', width: 320, height: 180 },
    ],
    [
      'https://jsfiddle.net/a/xyz/embed/js,result/dark/',
      {},
      { src: 'https://jsfiddle.net/a/xyz/embedded/js,result/dark/', height: 400 },
    ],
  ])('%s %j', (src, data, frame) => {
    expect(frameOfScript({ src: new URL(src), id: '', data })).toEqual({ kind: 'frame', ...frame });
  });

  test.each([
    ['https://speakerdeck.com/assets/embed.js', {}],
    ['https://speakerdeck.com/assets/embed.js', { id: '"><script>' }],
    ['https://speakerdeck.com/other.js', { id: '0a' }],
    ['https://www.docswell.com/embed.js', { src: 'https://evil.example/slide/ABC/embed' }],
    ['https://gist.github.com/a/b1.js', {}],
    ['https://a.example/embed.js', {}],
  ])('%s %j is none', (src, data) => {
    expect(frameOfScript({ src: new URL(src), id: '', data })).toBeUndefined();
  });
});

test.each([
  ["s.src = '//platform.twitter.com/widgets.js'", ['https://platform.twitter.com/js/']],
  ["s.src = '//platform.x.com/widgets.js'", ['https://platform.x.com/js/']],
  ['load("https://www.instagram.com/embed.js")', ['https://www.instagram.com/']],
  ['window.max.com = mynote.com', []],
  ['live.staticflickr.com', ['https://embedr.flickr.com/']],
])('the script %s needs %j', (script, sources) => {
  expect(needsNamedIn(script).flatMap((needs) => needs['script-src'])).toEqual(sources);
});
