import { tagged } from '../../testing/html.ts';
import { htmlOf, render, warningsOf } from '../../testing/render.ts';

/** The properties of the frame in some Markdown. */
async function frameOf(markdown: string) {
  return (await frameIn(markdown)).properties;
}

async function frameIn(markdown: string) {
  const [frame] = tagged(await htmlOf(markdown), 'iframe');
  if (!frame) throw new Error('There is no frame');
  return frame;
}

test('a frame loads late, has a title, keeps its ratio, sends YouTube a referrer, and has a link to the original', async () => {
  expect(
    await htmlOf(
      '<iframe src="https://www.youtube.com/embed/x" width="560" height="315" allow="fullscreen"></iframe>',
    ),
  ).toBe(
    '<span class="embed" data-ui="wrap"><iframe src="https://www.youtube-nocookie.com/embed/x" width="560" height="315" allow="fullscreen" loading="lazy" title="Embedded from YouTube" referrerpolicy="strict-origin-when-cross-origin" style="aspect-ratio:560/315"></iframe><a data-ui="original" href="https://www.youtube.com/watch?v=x">Open on YouTube</a></span>',
  );
});

describe('a frame without a size has that of its provider', () => {
  test.each([
    ['https://speakerdeck.com/player/a', { width: '100%', style: 'aspect-ratio:16/9' }],
    ['https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example', { height: 155 }],
    ['https://unknown.example/', {}],
  ])('%s', async (src, { width, height, style }: Record<string, string | number>) => {
    const { properties } = await frameIn(`<iframe src="${src}"></iframe>`);
    expect(properties).toMatchObject({ src });
    expect([properties.width, properties.height, properties.style]).toEqual([width, height, style]);
  });
});

describe('a frame that waits for a click', () => {
  const click = { mode: 'click', providers: {}, unknown: 'keep' } as const;

  test.each([
    [
      'is a link to the original, of the size of the frame',
      '<iframe src="https://www.youtube.com/embed/x" width="560" height="315" title="A film"></iframe>',
      `<span class="embed" data-ui="wrap"><a data-ui="facade" href="https://www.youtube.com/watch?v=x" style="aspect-ratio:560/315;inline-size:560px" data-frame="https://www.youtube-nocookie.com/embed/x?autoplay=1" data-attributes='{"width":"560","height":"315","title":"A film","allow":"accelerometer; autoplay; clipboard-write; encrypted-media; fullscreen; gyroscope; picture-in-picture; web-share","referrerpolicy":"strict-origin-when-cross-origin","style":"aspect-ratio:560/315"}'>A film</a><a data-ui="original" href="https://www.youtube.com/watch?v=x">Open on YouTube</a></span>`,
    ],
    [
      'and of its height',
      '<iframe src="https://unknown.example/" height="90" width="80%"></iframe>',
      `<span class="embed" data-ui="wrap"><a data-ui="facade" href="https://unknown.example/" style="inline-size:80%;block-size:90px" data-frame="https://unknown.example/" data-attributes='{"height":"90","width":"80%","sandbox":"allow-scripts allow-same-origin allow-popups allow-forms","title":"Embedded from unknown.example"}'>Embedded from unknown.example</a><a data-ui="original" href="https://unknown.example/">Open on unknown.example</a></span>`,
    ],
    [
      'in a box of the author’s too',
      '<div style="padding-bottom:75%;position:relative"><iframe src="https://player.vimeo.com/video/1" style="position:absolute;width:100%;height:100%;"></iframe></div>',
      `<div style="padding-bottom:75%;position:relative"><a data-ui="facade" href="https://vimeo.com/1" style="position:absolute;width:100%;height:100%" data-frame="https://player.vimeo.com/video/1?autoplay=1" data-attributes='{"style":"position:absolute;width:100%;height:100%;","title":"Embedded from Vimeo","allow":"accelerometer; autoplay; clipboard-write; encrypted-media; fullscreen; gyroscope; picture-in-picture; web-share"}'>Embedded from Vimeo</a></div><a data-ui="original" href="https://vimeo.com/1">Open on Vimeo</a>`,
    ],
  ])('%s', async (_, markdown, html) => {
    const { html: rendered, browserScripts } = await render(markdown, { embeds: click });
    expect(
      rendered
        .replaceAll('&#x22;', '"')
        .replace(/data-attributes="(.*?)">/g, "data-attributes='$1'>"),
    ).toBe(html);
    expect(browserScripts).toEqual(['embeds']);
  });
});

describe('by the configuration', () => {
  const vimeo = '<iframe src="//player.vimeo.com/video/1" width="4" height="3"></iframe>';
  const link = '<a data-ui="original" href="https://vimeo.com/1">Open on Vimeo</a>';

  test.each([
    ['keep', '<iframe src="https://player.vimeo.com/video/1" width="4" height="3"></iframe>'],
    ['link', `<span class="embed" data-ui="wrap">${link}</span>`],
  ] as const)('a frame is to %s', async (mode, html) => {
    const embeds = { mode, providers: {}, unknown: 'keep' } as const;
    expect((await render(vimeo, { embeds })).html).toBe(html);
    const one = { mode: 'enhance', providers: { vimeo: mode }, unknown: 'keep' } as const;
    expect((await render(vimeo, { embeds: one })).html).toBe(html);
    const other = { mode, providers: { vimeo: 'enhance' }, unknown: 'keep' } as const;
    expect((await render(vimeo, { embeds: other })).html).toContain('loading="lazy"');
  });

  test.each([
    [
      'keep',
      'warning',
      /<iframe [^>]*sandbox="allow-scripts allow-same-origin allow-popups allow-forms"/,
    ],
    [
      'link',
      'warning',
      /^<span [^>]*><a [^>]*href="https:\/\/unknown.example\/x">Open on unknown.example<\/a>/,
    ],
    ['error', 'error', /<iframe /],
  ] as const)('one of nobody is to %s', async (unknown, severity, shown) => {
    const { html, warnings } = await render('<iframe src="https://unknown.example/x"></iframe>', {
      embeds: { mode: 'enhance', providers: {}, unknown },
    });
    expect(html).toMatch(shown);
    expect(warnings).toMatchObject([{ rule: 'unknown-host', severity, line: 1, column: 1 }]);
  });
});

test('a link to the original names whose it is', async () => {
  const html = await htmlOf(
    '<iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fa.example%2Fb"></iframe>',
  );
  expect(html).toContain('<a data-ui="original" href="https://a.example/b">Open on a.example</a>');
});

describe('what the author wrote wins', () => {
  test.each([
    ['loading', 'loading="eager"', { loading: 'eager' }],
    ['title', 'title="A talk"', { title: 'A talk' }],
    ['title, but for an empty one', 'title=""', { title: 'Embedded from YouTube' }],
    ['referrerpolicy', 'referrerpolicy="origin"', { referrerPolicy: 'origin' }],
    ['style', 'style="border: 0; height: 3em"', { style: 'border: 0; height: 3em' }],
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
  expect(html).toMatch(
    /^<div style="padding-bottom: 56%"><iframe [^>]*><\/iframe><\/div><a data-ui="original" [^>]*>[^<]*<\/a>$/,
  );
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
