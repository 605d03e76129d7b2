import { tagged } from '../../testing/html.ts';
import { render } from '../../testing/render.ts';

/** The HTML of a post whose scripts stay where they stand. */
async function htmlOf(markdown: string): Promise<string> {
  const embeds = { mode: 'keep', providers: {}, unknown: 'keep' } as const;
  return (await render(markdown, { embeds })).html;
}

describe('a script that looks for all snippets of the page comes once', () => {
  test.each([
    ['Iframely', '<script async src="//cdn.iframe.ly/embed.js" charset="utf-8"></script>'],
    ['X', '<script async src="https://platform.twitter.com/widgets.js"></script>'],
    ['Instagram', '<script async src="//www.instagram.com/embed.js"></script>'],
    ['Flickr', '<script async src="//embedr.flickr.com/assets/client-code.js"></script>'],
    ['Bluesky', '<script async src="https://embed.bsky.app/static/embed.js"></script>'],
  ])('%s', async (_, script) => {
    const html = await htmlOf(`<div>a</div>${script}\n\nb\n\n<div>c</div>${script}\n\n${script}`);
    expect(tagged(html, 'script')).toHaveLength(1);
    // The first one stays, at its place.
    expect(html.indexOf('<script')).toBeLessThan(html.indexOf('<p>b'));
    expect(html).toContain('<div>c</div>');
  });

  test('whatever its scheme and query', async () => {
    const html = await htmlOf(
      [
        '<script src="//cdn.iframe.ly/embed.js"></script>',
        '<script src="http://cdn.iframe.ly/embed.js"></script>',
        '<script src="https://cdn.iframe.ly/embed.js?a=b"></script>',
      ].join('\n'),
    );
    expect(tagged(html, 'script')).toHaveLength(1);
  });

  test('but the loaders of two providers are two', async () => {
    const html = await htmlOf(
      '<script src="//cdn.iframe.ly/embed.js"></script>\n<script src="https://platform.twitter.com/widgets.js"></script>',
    );
    expect(tagged(html, 'script')).toHaveLength(2);
  });
});

describe('a script whose place or attributes matter stays as often as it stands', () => {
  test('three decks, told apart by their ids, each in its place', async () => {
    const deck = (id: string) =>
      `<script async class="speakerdeck-embed" data-id="${id}" data-ratio="1.77" src="//speakerdeck.com/assets/embed.js"></script>`;
    const html = await htmlOf(
      ['one', deck('a'), 'two', deck('b'), 'three', deck('c')].join('\n\n'),
    );
    expect(html).toBe(
      ['<p>one</p>', deck('a'), '<p>two</p>', deck('b'), '<p>three</p>', deck('c')]
        .join('\n')
        .replaceAll('src="//', 'src="https://'),
    );
  });

  test.each([
    ['a gist', '<script src="https://gist.github.com/a/1.js"></script>'],
    ['asciinema', '<script id="a" src="https://asciinema.org/a/1.js" async></script>'],
    ['a fiddle', '<script async src="https://jsfiddle.net/a/embed/"></script>'],
    ['an unknown one', '<script src="https://unknown.example/a.js"></script>'],
    ['a host that ends otherwise', '<script src="https://cdn.iframe.ly.evil/embed.js"></script>'],
    ['one of the site', '<script src="/a.js"></script>'],
    ['one without an address', '<script>a()</script>'],
  ])('%s', async (_, script) => {
    expect(await htmlOf(`${script}\n${script}`)).toBe(`${script}\n${script}`);
  });
});
