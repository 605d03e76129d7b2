import { render } from '../../testing/render.ts';
import type { EmbedMode } from './embed-modes.ts';

const quote = '<blockquote class="tiktok-embed" data-video-id="6718"><p>a</p></blockquote>';
const loader = '<script async src="https://www.tiktok.com/embed.js"></script>';
const original = 'https://www.tiktok.com/@/video/6718';

test.each<[EmbedMode, RegExp]>([
  [
    'enhance',
    /^<iframe src="https:\/\/www\.tiktok\.com\/embed\/v2\/6718" width="100%" height="740"/,
  ],
  ['click', /^<a data-ui="facade" .*data-frame="https:\/\/www\.tiktok\.com\/embed\/v2\/6718"/],
  ['link', /^<a data-ui="original"/],
])('a quote that names its frame, to %s', async (mode, shown) => {
  const { html } = await render(quote + loader, {
    embeds: { mode, providers: {}, unknown: 'keep' },
  });
  const box = html.slice(quote.length);
  expect(html.startsWith(quote)).toBe(true);
  expect(box.replace('<span class="embed" data-ui="wrap">', '')).toMatch(shown);
  expect(box).toContain(`<a data-ui="original" href="${original}">Open on TikTok</a>`);
  expect(box).not.toContain('embed.js');
});

test('is kept with its script where the configuration says so', async () => {
  const embeds = { mode: 'keep', providers: {}, unknown: 'keep' } as const;
  expect((await render(quote + loader, { embeds })).html).toBe(quote + loader);
});

test.each([
  '<blockquote class="tiktok-embed"><p>a</p></blockquote>',
  '<blockquote class="tiktok-embed" data-video-id="1&#x22;&#x3E;"><p>a</p></blockquote>',
  '<blockquote data-video-id="6718"><p>a</p></blockquote>',
])('%s has none', async (quote) => {
  expect((await render(quote)).html).not.toContain('iframe');
});
