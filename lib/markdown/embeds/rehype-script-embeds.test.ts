import { render } from '../../testing/render.ts';
import type { EmbedOptions } from './embed-modes.ts';

const enhance: EmbedOptions = { mode: 'enhance', providers: {}, unknown: 'keep' };

const deck =
  '<script async class="speakerdeck-embed" data-id="0a1b" data-ratio="1.5" src="//speakerdeck.com/assets/embed.js"></script>';
const quote = '<blockquote class="twitter-tweet"><p>a</p></blockquote>';
const widgets =
  '<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>';
const cast =
  '<script src="https://asciinema.org/a/14.js" id="asciicast-14" async data-speed="2"></script>';

test('a script that would only write a frame is that frame', async () => {
  const { html, browserScripts } = await render(deck);
  expect(html).toBe(
    '<span class="embed" data-ui="wrap"><iframe src="https://speakerdeck.com/player/0a1b" width="710" height="473" allowfullscreen loading="lazy" title="Embedded from Speaker Deck" allow="fullscreen" style="aspect-ratio:710/473"></iframe><a data-ui="original" href="https://speakerdeck.com/player/0a1b">Open on Speaker Deck</a></span>',
  );
  expect(browserScripts).toEqual([]);
});

test('a loader waits for a reader, once for all of its quotes', async () => {
  const { html, browserScripts } = await render(`${quote}${widgets}\n\n${quote}${widgets}`);
  expect(html.match(/data-ui="script"/g)).toHaveLength(1);
  expect(html).toContain(
    '<span data-ui="script" data-script="https://platform.twitter.com/widgets.js" data-fills=".twitter-tweet, .twitter-video, .twitter-timeline" data-attributes="{&#x22;async&#x22;:&#x22;&#x22;,&#x22;charset&#x22;:&#x22;utf-8&#x22;}"></span>',
  );
  expect(html).not.toContain('<script');
  expect(browserScripts).toEqual(['embeds']);
});

test('a script that writes into its place keeps its attributes, and has a link', async () => {
  const { html } = await render(cast);
  expect(html).toBe(
    '<span class="embed" data-ui="wrap"><span data-ui="script" data-script="https://asciinema.org/a/14.js" data-attributes="{&#x22;id&#x22;:&#x22;asciicast-14&#x22;,&#x22;async&#x22;:&#x22;&#x22;,&#x22;data-speed&#x22;:&#x22;2&#x22;}"></span><a data-ui="original" href="https://asciinema.org/a/14">Open on asciinema</a></span>',
  );
});

test.each([
  ['a deck', deck, 'https://speakerdeck.com/assets/embed.js'],
  ['a loader', widgets, 'https://platform.twitter.com/widgets.js'],
  ['a cast', cast, 'https://asciinema.org/a/14.js'],
])('%s is kept where the configuration says so', async (_, script, src) => {
  const { html, browserScripts } = await render(script, { embeds: { ...enhance, mode: 'keep' } });
  expect(html).toMatch(new RegExp(`^<script [^>]*src="${src}"[^>]*></script>$`));
  expect(browserScripts).toEqual([]);
});

test.each([
  ['a deck', deck, '<a data-ui="original" href="https://speakerdeck.com/player/0a1b">'],
  ['a cast', cast, '<a data-ui="original" href="https://asciinema.org/a/14">'],
])('%s is a link where the configuration says so', async (_, script, link) => {
  const { html, browserScripts } = await render(script, { embeds: { ...enhance, mode: 'link' } });
  expect(html).toContain(link);
  expect(html).not.toMatch(/<script|<iframe|data-ui="script"/);
  expect(browserScripts).toEqual([]);
});

test.each([
  [
    'a quote',
    quote + widgets,
    `${quote}<button type="button" data-ui="facade" data-script="https://platform.twitter.com/widgets.js" data-fills=".twitter-tweet, .twitter-video, .twitter-timeline" data-attributes="{&#x22;async&#x22;:&#x22;&#x22;,&#x22;charset&#x22;:&#x22;utf-8&#x22;}">Load from X</button>`,
  ],
  [
    'a cast',
    '<script src="https://asciinema.org/a/14.js"></script>',
    '<span class="embed" data-ui="wrap"><button type="button" data-ui="facade" data-script="https://asciinema.org/a/14.js">Load from asciinema</button><a data-ui="original" href="https://asciinema.org/a/14">Open on asciinema</a></span>',
  ],
])('%s waits for a click where the configuration says so', async (_, snippet, shown) => {
  const { html, browserScripts } = await render(snippet, { embeds: { ...enhance, mode: 'click' } });
  expect(html).toBe(shown);
  expect(browserScripts).toEqual(['embeds']);
});

test('of quotes without their script, the quotes are left', async () => {
  const { html } = await render(quote + widgets, { embeds: { ...enhance, mode: 'link' } });
  expect(html).toBe(quote);
});

test('a script of nobody is kept and named', async () => {
  const script = '<script src="https://unknown.example/a.js"></script>';
  const { html, warnings } = await render(`a\n\n${script}`);
  expect(html).toContain(script);
  expect(warnings).toMatchObject([{ rule: 'unknown-host', line: 3, column: 1 }]);
  expect(warnings[0]?.message).toContain('from unknown.example, which Kiji does not know');
});

test.each([
  '<script>a()</script>',
  '<script src="/a.js"></script>',
  '<script src="a.js"></script>',
])('%s is the author’s own', async (script) => {
  const { html, warnings } = await render(script);
  expect(html).toBe(script);
  expect(warnings).toEqual([]);
});
