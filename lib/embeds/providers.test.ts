import { isLoader, providerOf, providers } from './providers.ts';

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
    const names = providers.map(({ name }) => name);
    const hosts = providers.flatMap((provider) => provider.hosts);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test.each(providers)('$name loads from its own hosts, over https', (provider) => {
    for (const loader of provider.loaders ?? []) {
      expect(loader).toMatch(/^https:/);
      expect(providerOf(new URL(loader))).toBe(provider);
    }
  });

  test.each(providers)('$name needs sources of a policy', ({ needs = {} }) => {
    for (const source of Object.values(needs).flat()) {
      expect(source).toMatch(/^(?:'unsafe-inline'|https:\/\/(?:\*\.)?[a-z0-9.-]+(?:\/\S*)?)$/);
    }
    expect(needs['script-src'] ?? []).not.toContain("'unsafe-inline'");
  });
});
