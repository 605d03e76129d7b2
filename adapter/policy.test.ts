import { site } from '#lib/config/site.ts';
import { scanHtml } from './html-scan.ts';
import type { Page } from './page.ts';
import { addPolicy, policyOf } from './policy.ts';

/** The sources of each directive of the policy that some HTML gets. */
function policy(html: string, keepsRuntime = false): Record<string, string[]> {
  const directives = policyOf(scanHtml(html), keepsRuntime).split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const bare = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'form-action': ["'self'"],
  'connect-src': ["'self'"],
};

test('a page without embeds allows no third party, and no script', () => {
  const html = `<link rel="stylesheet" href="/a.css"><h1>Text</h1><p><a href="https://example.com">a</a>
    <img src="/b.png"><script type="application/ld+json">{}</script>`;
  expect(policy(html)).toEqual(bare);
});

// The digests are those of `printf '…' | openssl dgst -sha256 -binary | base64`.
test.each([
  [
    'a frame by its host',
    '<iframe src="https://speakerdeck.com/player/1"></iframe>',
    { 'frame-src': ['https://speakerdeck.com'] },
  ],
  [
    'a frame that goes on to another host by both',
    '<iframe src="https://hatenablog.com/embed?url=https%3A%2F%2Fa.example"></iframe>',
    { 'frame-src': ['https://hatenablog.com', 'https://hatenablog-parts.com'] },
  ],
  [
    'a frame without a scheme as https',
    '<iframe src="//www.example.com/x"></iframe>',
    { 'frame-src': ['https://www.example.com'] },
  ],
  ['a frame of the site', '<iframe src="/blog/x/demo.html"></iframe>', { 'frame-src': ["'self'"] }],
  [
    'an image by its host',
    '<img src="https://i.example.com/a.png">',
    { 'img-src': ["'self'", 'https://i.example.com'] },
  ],
  [
    'the images of a srcset',
    '<img srcset="https://a.example/1.png 1x, https://b.example/2.png 2x">',
    { 'img-src': ["'self'", 'https://a.example', 'https://b.example'] },
  ],
  [
    'an image in the address itself',
    '<img src="data:image/gif;base64,R0">',
    { 'img-src': ["'self'", 'data:'] },
  ],
  [
    'an image in SVG',
    '<svg><image href="https://s.example/a.png"/></svg>',
    { 'img-src': ["'self'", 'https://s.example'] },
  ],
  [
    'a film and its poster',
    '<video src="https://v.example/a.mp4" poster="https://p.example/a.png"></video>',
    { 'media-src': ['https://v.example'], 'img-src': ["'self'", 'https://p.example'] },
  ],
  [
    'an inline script by its hash',
    '<script>alert(1)</script>',
    { 'script-src': ["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"] },
  ],
  [
    'speculation rules by their hash',
    '<script type="speculationrules">{}</script>',
    { 'script-src': ["'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"] },
  ],
  [
    'a style element by its hash',
    '<style>p{}</style>',
    { 'style-src': ["'self'", "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"] },
  ],
  [
    'a diagram by what it writes into itself',
    '<figure class="diagram" data-ui="wrap"></figure><script type="module" src="/scripts/a.js"></script>',
    {
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'style-src-attr': ["'unsafe-inline'"],
    },
  ],
  ['style attributes', '<p style="color:red">', { 'style-src-attr': ["'unsafe-inline'"] }],
  [
    'an image of a style attribute',
    '<p style="background:url(https://i.example/a.png)">',
    {
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'https://i.example'],
      'font-src': ['https://i.example'],
    },
  ],
  [
    'a style sheet that a style imports',
    '<style>@import "https://c.example/a.css";</style>',
    {
      'style-src': [
        "'self'",
        "'sha256-oKDwwahU7U8fqtYO9Xz4q4rZD2tpiR9iRNd1fo7Mfz4='",
        'https://c.example',
      ],
    },
  ],
  [
    'a form that goes elsewhere',
    '<form action="https://list.example/subscribe">',
    { 'form-action': ["'self'", 'https://list.example'] },
  ],
  [
    'a gist by its exact address, without the query',
    '<script src="https://gist.github.com/a/1.js?file=b"></script>',
    {
      'script-src': ['https://gist.github.com/a/1.js'],
      'style-src': ["'self'", 'https://github.githubassets.com'],
      'style-src-attr': ["'unsafe-inline'"],
    },
  ],
  [
    'a script that waits for a reader',
    '<span data-ui="script" data-script="https://gist.github.com/a/1.js">',
    {
      'script-src': ['https://gist.github.com/a/1.js'],
      'style-src': ["'self'", 'https://github.githubassets.com'],
      'style-src-attr': ["'unsafe-inline'"],
    },
  ],
  [
    'a frame that waits for a click',
    '<a data-ui="facade" data-frame="https://player.vimeo.com/video/1?autoplay=1">',
    { 'frame-src': ['https://player.vimeo.com'] },
  ],
  ['what only looks as if it waited', '<a data-ui="wrap" data-frame="https://a.example/">', {}],
  [
    'what the script of a deck opens',
    '<script src="https://speakerdeck.com/assets/embed.js" data-id="1"></script>',
    {
      'script-src': ['https://speakerdeck.com/assets/embed.js'],
      'frame-src': ['https://speakerdeck.com'],
    },
  ],
  [
    'a script that nobody knows, and what comes from its host',
    '<script src="https://x.example/a.js"></script>',
    {
      'script-src': ['https://x.example/a.js', 'https://x.example/'],
      'frame-src': ['https://x.example'],
      'img-src': ["'self'", 'https://x.example'],
      'style-src': ["'self'", 'https://x.example'],
      'connect-src': ["'self'", 'https://x.example'],
    },
  ],
])('%s', (_, html, expected) => {
  expect(policy(html)).toEqual({ ...bare, ...expected });
});

test('a snippet that puts the real script into the page allows that one', () => {
  const html = '<script>s.src="//platform.twitter.com/widgets.js"</script>';
  expect(policy(html)['script-src']).toContain('https://platform.twitter.com/widgets.js');
});

test('the hash of a script is of its text as a browser reads it', () => {
  expect(policy('<script>a\r\nb</script>')).toEqual(policy('<script>a\nb</script>'));
});

test("beside 'unsafe-inline' stands no hash, for which it would be overlooked", () => {
  const html = '<style>p{}</style><script src="https://platform.twitter.com/widgets.js"></script>';
  expect(policy(html)['style-src']).toEqual(["'self'", "'unsafe-inline'"]);
});

test('a page that keeps the runtime may load more of it', () => {
  expect(policy('', true)).toEqual({
    ...bare,
    'script-src': ["'self'"],
  });
});

describe('addPolicy', () => {
  const page = (html: string): Page => ({
    pathname: '/a',
    route: '/a',
    files: [],
    keeps: undefined,
    dropped: [],
    html,
  });

  test('puts the policy right after the encoding', () => {
    const { html } = addPolicy(
      page('<!DOCTYPE html><head><meta charSet="utf-8"/><title>&amp;</title>'),
    );
    expect(html).toMatch(
      /^<!DOCTYPE html><head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*"\/><title>&amp;<\/title>$/,
    );
  });

  test('allows what counts readers, and where it sends what it counts', () => {
    const { analytics } = site;
    Object.assign(site, {
      analytics: {
        script: 'https://stats.example/script.js?v=1',
        attributes: {},
        hosts: ['https://api.stats.example/'],
      },
    });
    const { html } = addPolicy(page('<meta charset="utf-8"/>'));
    Object.assign(site, { analytics });
    expect(html).toContain('script-src https://stats.example/script.js');
    expect(html).toContain("connect-src 'self' https://stats.example https://api.stats.example");
    expect(addPolicy(page('<meta charset="utf-8"/>')).html).not.toContain('stats.example');
  });

  test('refuses a page without one', () => {
    expect(() => addPolicy(page('<title>a</title>'))).toThrow('has no <meta charset>');
  });
});

test('what the author adds is allowed too', () => {
  const added = { 'img-src': ['https://i.example'], 'worker-src': ["'self'"] };
  expect(policyOf(scanHtml('<p>a'), false, added)).toBe(
    "default-src 'none'; base-uri 'none'; object-src 'none'; style-src 'self'; img-src 'self' https://i.example; form-action 'self'; connect-src 'self'; worker-src 'self'",
  );
});
