import { render } from '../../testing/render.ts';
import type { EmbedMode } from './embed-modes.ts';
import type { FindCard } from './rehype-bare-links.ts';

const nothing: FindCard = () => undefined;

const bare = (markdown: string, findCard = nothing, mode: EmbedMode = 'enhance') =>
  render(markdown, { findCard, embeds: { mode, providers: {}, unknown: 'keep' } });

const card = (href: string, host: string, text = href) =>
  `<p class="card"><a href="${href}"><span class="card-title" data-ui="card">${host}</span><span class="card-address" data-ui="wrap">${text}</span></a></p>`;

describe('an address alone in a paragraph is a card', () => {
  test.each([
    ['https://a.example/b', card('https://a.example/b', 'a.example')],
    ['<https://a.example/b>', card('https://a.example/b', 'a.example')],
    ['  https://a.example  ', card('https://a.example', 'a.example')],
    ['www.a.example/b', card('http://www.a.example/b', 'www.a.example', 'www.a.example/b')],
    [
      '<https://a.example/日本>',
      card('https://a.example/%E6%97%A5%E6%9C%AC', 'a.example', 'https://a.example/日本'),
    ],
    ['[https://a.example/](https://a.example/)', card('https://a.example/', 'a.example')],
  ])('%s', async (markdown, html) => {
    expect((await bare(markdown)).html).toBe(html);
  });

  test('with what is known of it', async () => {
    const findCard: FindCard = (address) =>
      address === 'https://a.example/'
        ? {
            title: 'A <b>title</b> & more',
            description: '"Words"',
            icon: { src: '/_cards/0.webp', width: 32, height: 32 },
            image: { src: '/_cards/1.webp', width: 320, height: 240 },
          }
        : undefined;
    const { html, text } = await bare('https://a.example', findCard);
    expect(html).toBe(
      '<p class="card"><a href="https://a.example"><span class="card-title" data-ui="card">A &#x3C;b>title&#x3C;/b> &#x26; more</span><span class="card-description" data-ui="card">"Words"</span><img class="card-icon" data-ui="card" src="/_cards/0.webp" width="32" height="32" alt="" loading="lazy" decoding="async"><span class="card-address" data-ui="wrap">https://a.example</span><img class="card-image" data-ui="card" src="/_cards/1.webp" width="320" height="240" alt="" loading="lazy" decoding="async"></a></p>',
    );
    expect(text).toBe('https://a.example');
  });

  test.each([
    'see https://a.example/',
    'https://a.example/ and more',
    '[words](https://a.example/)',
    '[https://b.example/](https://a.example/)',
    '- https://a.example/',
    '> https://a.example/',
    '| a |\n| - |\n| https://a.example/ |',
    '## https://a.example/',
    'https://a.example/\nhttps://b.example/',
    'a@b.example',
    '<div>\n\nhttps://a.example/\n\n</div>',
    '<p id="a"><a href="https://a.example/">https://a.example/</a></p>',
  ])('not %s', async (markdown) => {
    expect((await bare(markdown)).html).toBe((await render(markdown)).html);
    expect((await bare(markdown)).html).not.toContain('card');
  });
});

describe('an address of a provider is its embed, above the author’s link', () => {
  test('a frame', async () => {
    const { html, text } = await bare('https://youtu.be/w7Ft2ymGmfc?t=30');
    expect(html).toMatch(
      /^<span class="embed" data-ui="wrap"><iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/w7Ft2ymGmfc\?start=30" [^>]*data-ui="embed"[^>]*><\/iframe><\/span><p class="embed-address"><a href="https:\/\/youtu\.be\/w7Ft2ymGmfc\?t=30">https:\/\/youtu\.be\/w7Ft2ymGmfc\?t=30<\/a><\/p>$/,
    );
    expect(text).toBe('https://youtu.be/w7Ft2ymGmfc?t=30');
  });

  test('a script', async () => {
    const { html, browserScripts } = await bare('https://gist.github.com/someone/0123abcd');
    expect(html).toBe(
      '<span class="embed" data-ui="wrap"><span data-ui="script" data-script="https://gist.github.com/someone/0123abcd.js"></span></span><p class="embed-address"><a href="https://gist.github.com/someone/0123abcd">https://gist.github.com/someone/0123abcd</a></p>',
    );
    expect(browserScripts).toEqual(['embeds']);
  });

  test('quotes, with one script for all', async () => {
    const post = (id: number) => `https://x.com/jack/status/${id}`;
    const { html } = await bare(`${post(20)}\n\n${post(21)}`);
    const quote = (id: number) =>
      `<blockquote class="twitter-tweet" data-ui="wrap"><p><a href="${post(id)}">${post(id)}</a></p></blockquote>`;
    expect(html).toContain(quote(20));
    expect(html).toContain(quote(21));
    expect(html.match(/data-ui="script"/g)).toHaveLength(1);
  });

  test('waiting for a click, where the configuration says so', async () => {
    const { html } = await bare('https://vimeo.com/1', nothing, 'click');
    expect(html).toMatch(
      /^<span class="embed" data-ui="wrap"><a data-ui="facade" href="https:\/\/vimeo\.com\/1"/,
    );
    expect(html).not.toContain('iframe');
  });

  test.each(['keep', 'link'] as const)('a card, where embeds are to %s', async (mode) => {
    expect((await bare('https://vimeo.com/1', nothing, mode)).html).toBe(
      card('https://vimeo.com/1', 'vimeo.com'),
    );
  });

  test('a card, where its address is of no thing', async () => {
    expect((await bare('https://www.youtube.com/feed')).html).toContain('class="card"');
  });
});

test('an empty link of a card service has the title of its page', async () => {
  const findCard: FindCard = () => ({ title: 'A title' });
  const { html } = await bare(
    '<a href="https://a.example/" data-iframely-url="//cdn.iframe.ly/a"></a>',
    findCard,
  );
  expect(html).toContain('<span data-ui="host">A title</span></a>');
});
