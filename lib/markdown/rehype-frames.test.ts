import { tagged } from '../testing/html.ts';
import { htmlOf, render, warningsOf } from '../testing/render.ts';

/** The properties of the frame in some Markdown. */
async function frameOf(markdown: string) {
  const [frame] = tagged(await htmlOf(markdown), 'iframe');
  if (!frame) throw new Error('There is no frame');
  return frame.properties;
}

test('a frame loads late, has a title, keeps its ratio, and sends YouTube a referrer', async () => {
  expect(
    await htmlOf(
      '<iframe src="https://www.youtube.com/embed/x" width="560" height="315"></iframe>',
    ),
  ).toBe(
    '<iframe src="https://www.youtube.com/embed/x" width="560" height="315" loading="lazy" title="Embedded from YouTube" referrerpolicy="strict-origin-when-cross-origin" style="aspect-ratio:560/315"></iframe>',
  );
});

describe('what the author wrote wins', () => {
  test.each([
    ['loading', 'loading="eager"', { loading: 'eager' }],
    ['title', 'title="A talk"', { title: 'A talk' }],
    ['title, but for an empty one', 'title=""', { title: 'Embedded from YouTube' }],
    ['referrerpolicy', 'referrerpolicy="origin"', { referrerPolicy: 'origin' }],
    ['style', 'style="border: 0"', { style: 'border: 0' }],
    [
      'allow',
      'allow="autoplay; fullscreen" allowfullscreen',
      { allow: 'autoplay; fullscreen', allowFullScreen: true },
    ],
    ['sandbox', 'sandbox="allow-scripts"', { sandBox: undefined, sandbox: ['allow-scripts'] }],
  ])('%s', async (_, attributes, properties) => {
    expect(
      await frameOf(`<iframe src="https://www.youtube.com/embed/x" ${attributes}></iframe>`),
    ).toMatchObject(Object.fromEntries(Object.entries(properties).filter(([, value]) => value)));
  });
});

describe('the title names the provider', () => {
  test.each([
    ['https://speakerdeck.com/player/x', 'Embedded from Speaker Deck'],
    ['//player.vimeo.com/video/1', 'Embedded from Vimeo'],
    ['https://unknown.example/x', 'Embedded from unknown.example'],
    ['https://speakerdeck.com.evil/player/x', 'Embedded from speakerdeck.com.evil'],
  ])('%s: %s', async (src, title) => {
    const properties = await frameOf(`<iframe src="${src}"></iframe>`);
    expect(properties.title).toBe(title);
    expect(properties.referrerPolicy).toBeUndefined();
  });
});

describe('the ratio', () => {
  test.each([
    ['of width and height', 'width="16" height="9"', 'aspect-ratio:16/9'],
    [
      'beside another style',
      'width="16" height="9" style="border: 0"',
      'border: 0;aspect-ratio:16/9',
    ],
    [
      'after a semicolon',
      'width="16" height="9" style="border: 0; "',
      'border: 0;aspect-ratio:16/9',
    ],
    ['not where a height is styled', 'width="16" height="9" style="height: 100%"', 'height: 100%'],
    ['not in capitals either', 'width="16" height="9" style="HEIGHT:9em"', 'HEIGHT:9em'],
    [
      'but where it is the least',
      'width="16" height="9" style="min-height: 1em"',
      'min-height: 1em;aspect-ratio:16/9',
    ],
    [
      'not where a ratio is',
      'width="16" height="9" style="border:0;aspect-ratio:1"',
      'border:0;aspect-ratio:1',
    ],
    ['not of a width in percent', 'width="100%" height="9"', undefined],
    ['not without a height', 'width="16"', undefined],
    ['not of no width', 'width="0" height="9"', undefined],
    ['not of no height', 'width="16" height="0"', undefined],
  ])('%s', async (_, attributes, style) => {
    expect((await frameOf(`<iframe src="https://gyazo.com/x" ${attributes}></iframe>`)).style).toBe(
      style,
    );
  });
});

test('what stands in a frame for browsers without is not escaped', async () => {
  const frame = '<iframe src="https://www.slideshare.net/x"><a href="/a">b & c</a></iframe>';
  expect(await htmlOf(frame)).toContain('><a href="/a">b & c</a></iframe>');
});

test('a frame stays where it stands, in boxes of its author', async () => {
  const html = await htmlOf(
    '<div style="padding-bottom: 56%"><iframe src="https://speakerdeck.com/player/x" style="height: 100%"></iframe></div>',
  );
  expect(html).toMatch(/^<div style="padding-bottom: 56%"><iframe [^>]*><\/iframe><\/div>$/);
});

test('a frame without an address is none of ours', async () => {
  const { html, warnings } = await render('<iframe srcdoc="<p>a</p>"></iframe>');
  expect(tagged(html, 'iframe')[0]?.properties.srcDoc).toBe('<p>a</p>');
  expect(warnings).toEqual([]);
});

test('a host that is not known is named, at its line', async () => {
  expect(await warningsOf('a\n\n<iframe src="https://unknown.example/x"></iframe>', 4)).toEqual([
    'unknown-host 6:1',
  ]);
  const { warnings } = await render('<iframe src="https://gyazo.com.evil/x"></iframe>');
  expect(warnings[0]?.message).toContain('from gyazo.com.evil, which Kiji does not know');
});
