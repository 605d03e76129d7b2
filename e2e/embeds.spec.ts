import { type BrowserContextOptions, expect, test } from 'playwright/test';
import { providers } from '../lib/embeds/providers.ts';
import { pastedSnippets } from '../lib/testing/provider-snippets.ts';
import { openPost, postPageOf, readToTheEnd, withoutPolicy } from './post-page.ts';
import { type Seen, standIn, type Weather, watchShifts } from './stand-ins.ts';

const enhance = { mode: 'enhance', providers: {}, unknown: 'keep' } as const;

/** More text than a browser looks ahead. */
const longText = 'Text to read before anything is embedded.\n\n'.repeat(120);

function expectAsked(seen: Seen, start: string): Promise<void> {
  return expect
    .poll(() => seen.asked.some((url) => url.startsWith(start)), { message: start })
    .toBe(true);
}

test('each provider of the table is tried', () => {
  const tried = new Set(pastedSnippets.map(({ provider }) => provider));
  // Comments are no embed of a text: comments.spec.ts tries those.
  const others = providers.map(({ id }) => id).filter((id) => !tried.has(id));
  expect(others).toEqual(['giscus']);
});

test.describe('loads when a reader comes near, and the policy of the page refuses nothing:', () => {
  for (const { provider, markdown, loads } of pastedSnippets) {
    test(`${provider}, ${loads}`, async ({ page, request, baseURL }) => {
      const seen = await standIn(page, `${baseURL}`);
      await openPost(page, await postPageOf(request, `${longText}${markdown}\n\nThe end.`));
      await expect(page.locator('.e-content')).toContainText('The end.');
      // A script that the table takes for no embed runs where it stands; images are the browser's.
      const early = seen.asked.filter(
        (url) => !/social\.example\/embed\.js|\.(?:png|jpg)$/.test(url),
      );
      expect(early).toEqual([]);
      await readToTheEnd(page);
      await expectAsked(seen, loads);
      await page.waitForLoadState('networkidle');
      expect(seen.refused).toEqual([]);
    });
  }
});

test.describe('nothing jumps, all of the text is there and so is a link for each embed', () => {
  const parts = pastedSnippets.map(
    ({ markdown }, index) =>
      `<div id="part-${index}">\n\nBefore.\n\n${markdown}\n\nAfter.\n\n</div>`,
  );

  for (const weather of ['blocked', 'broken', 'silent'] satisfies Weather[]) {
    test(`with the third parties ${weather}`, async ({ page, request, baseURL }) => {
      const seen = await standIn(page, `${baseURL}`, weather);
      const shifts = await watchShifts(page);
      await openPost(page, await postPageOf(request, parts.join('\n\n')));
      await readToTheEnd(page);
      await expectAsked(seen, 'https://embed.zenn.studio/');
      for (const index of parts.keys()) {
        const part = page.locator(`#part-${index}`);
        await expect(part.getByText('After.')).toBeVisible();
        const link = part.getByRole('link', { name: /\S/ }).first();
        await expect(link).toHaveAttribute('href', /^https:/);
        await expect(link).toBeVisible();
      }
      expect(await shifts()).toEqual([]);
      expect(seen.refused).toEqual([]);
    });
  }

  test('without JavaScript', async ({ browser, request, baseURL }) => {
    const context = await browser.newContext({ baseURL: `${baseURL}`, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().url().startsWith(`${baseURL}/`) ? route.fallback() : route.abort(),
    );
    for (const mode of ['enhance', 'click', 'link'] as const) {
      const html = await postPageOf(request, parts.join('\n\n'), { embeds: { ...enhance, mode } });
      await openPost(page, html, `/blog/${mode}`);
      for (const index of parts.keys()) {
        const part = page.locator(`#part-${index}`);
        await expect(part.getByRole('link', { name: /\S/ }).first()).toBeVisible();
        await expect(part.getByRole('button')).toHaveCount(0);
      }
    }
    await context.close();
  });
});

test.describe('a frame near the top', () => {
  const address = 'https://player.vimeo.com/video/1';
  const markdown = `Before.\n\n<iframe src="${address}" width="320" height="180"></iframe>\n\nAfter.`;

  /** The page with a rule of the reader's. */
  const withRule = (html: string, rule: string) =>
    withoutPolicy(html).replace('</head>', `<style>${rule}</style></head>`);

  test('waits until the text has been painted, in its own room', async ({
    page,
    request,
    baseURL,
  }) => {
    const seen = await standIn(page, `${baseURL}`);
    const shifts = await watchShifts(page);
    // Time stands still, so that a slow machine sees the same as a fast one.
    const rule = '.text iframe { animation-play-state: paused !important }';
    await openPost(page, withRule(await postPageOf(request, markdown), rule));
    await page.waitForLoadState('networkidle');
    const frame = page.locator('.text iframe');
    await expect(frame).not.toBeInViewport();
    expect(seen.asked).toEqual([]);
    const after = page.getByText('After.');
    const place = await after.boundingBox();

    await frame.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.finish();
    });
    await expectAsked(seen, address);
    await expect(frame).toBeInViewport({ ratio: 1 });
    expect(await after.boundingBox()).toEqual(place);
    expect(await shifts()).toEqual([]);
  });

  const readers: [string, BrowserContextOptions, string][] = [
    ['a reader', {}, ''],
    ['a reader without JavaScript', { javaScriptEnabled: false }, ''],
    ['a reader who wants no motion', { reducedMotion: 'reduce' }, ''],
    ['a reader whose browser animates nothing', {}, '* { animation: none !important }'],
  ];

  for (const [reader, options, rule] of readers) {
    test(`comes for ${reader}`, async ({ browser, request, baseURL }) => {
      const context = await browser.newContext({ ...options, baseURL: `${baseURL}` });
      const page = await context.newPage();
      await page.route(/^https:/, (route) =>
        route.fulfill({ contentType: 'text/html', body: 'a film' }),
      );
      await openPost(page, withRule(await postPageOf(request, markdown), rule));
      await expect(page.locator('.text iframe')).toBeInViewport({ ratio: 1 });
      await expect(page.frameLocator('.text iframe').getByText('a film')).toBeVisible();
      await context.close();
    });
  }
});

test.describe('what waits for a click', () => {
  const click = { embeds: { ...enhance, mode: 'click' } } as const;

  test('asks nobody before that, and is loaded by a click or Enter', async ({
    page,
    request,
    baseURL,
  }) => {
    const seen = await standIn(page, `${baseURL}`);
    const shifts = await watchShifts(page);
    const snippets = pastedSnippets.filter(
      ({ provider }) => provider !== 'gyazo' && provider !== 'flickr' && provider !== 'mastodon',
    );
    await openPost(
      page,
      await postPageOf(request, snippets.map(({ markdown }) => markdown).join('\n\n'), click),
    );
    await readToTheEnd(page);
    expect(seen.asked).toEqual([]);
    expect(await shifts()).toEqual([]);

    const video = page
      .getByRole('link', { name: 'YouTube の埋め込み' })
      .or(page.getByRole('link', { name: 'Embedded from YouTube' }))
      .first();
    await video.focus();
    const place = await video.boundingBox();
    await page.keyboard.press('Enter');
    await expectAsked(seen, 'https://www.youtube-nocookie.com/embed/aBcDeFgHiJk?autoplay=1');
    const frame = page.locator('iframe[src^="https://www.youtube-nocookie.com/"]');
    await expect(frame).toBeFocused();
    expect(await frame.boundingBox()).toEqual(place);

    await page.getByRole('button', { name: 'GitHub Gist' }).first().click();
    await expect(page.locator('.gist')).toHaveCount(1);
    await page.getByRole('button', { name: 'Load from X' }).first().click();
    await expectAsked(seen, 'https://platform.twitter.com/embed/Tweet.html');
    expect(seen.refused).toEqual([]);
  });

  test('opens the original in a new tab where a reader asks for that', async ({
    page,
    context,
    request,
    baseURL,
  }) => {
    const seen = await standIn(page, `${baseURL}`);
    const vimeo =
      '<iframe src="https://player.vimeo.com/video/1" width="640" height="360"></iframe>';
    await openPost(page, await postPageOf(request, vimeo, click));
    const facade = page.locator('[data-ui="facade"]');
    await expect(facade).toHaveAttribute('href', 'https://vimeo.com/1');
    const opened = context.waitForEvent('page');
    await facade.click({ modifiers: ['ControlOrMeta'] });
    await opened;
    await expect(facade).toBeVisible();
    expect(seen.asked.filter((url) => url.includes('player'))).toEqual([]);
  });
});

test.describe('a gist', () => {
  test('stands where it was pasted, each in its place, with its link below', async ({
    page,
    request,
    baseURL,
  }) => {
    await standIn(page, `${baseURL}`);
    const gist = (id: number) => `<script src="https://gist.github.com/someone/${id}.js"></script>`;
    await openPost(page, await postPageOf(request, `one\n\n${gist(1)}\n\ntwo\n\n${gist(2)}`));
    await expect(page.locator('.gist')).toHaveCount(2);
    await expect(page.locator('.e-content')).toHaveText(
      /one\s*a gist\s*view raw\s*someone\/1(?:.|\n)*two\s*a gist\s*view raw\s*someone\/2/,
    );
  });
});

test.describe('on the sample post', () => {
  test('each embed loads, and the policy of the page refuses nothing', async ({
    page,
    baseURL,
  }) => {
    const seen = await standIn(page, `${baseURL}`);
    await page.goto('/blog/embeds');
    await readToTheEnd(page);
    const text = page.locator('.e-content');
    for (const address of [
      'https://www.youtube-nocookie.com/embed/',
      'https://player.vimeo.com/',
      'https://speakerdeck.com/player/',
      'https://cdn.iframe.ly/',
      'https://platform.twitter.com/embed/',
      'https://asciinema.org/a/14/iframe',
    ]) {
      await expect(text.locator(`iframe[src^="${address}"]`).first()).toBeAttached();
    }
    await expect(text.locator('.gist')).toContainText('a gist');
    expect(seen.refused).toEqual([]);
  });

  test('a frame that the post does not name is refused', async ({ page, baseURL }) => {
    const seen = await standIn(page, `${baseURL}`);
    await page.goto('/blog/embeds');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://elsewhere.example/';
      document.body.append(frame);
    });
    await expect
      .poll(() => seen.refused)
      .toContainEqual(expect.stringContaining('frame-src https://elsewhere.example'));
  });
});

test('no page of the blog is refused anything that is in it', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const seen = await standIn(page, `${baseURL}`);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)</g)].map(
    ([, path]) => path || '/',
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of [...paths, '/no-such-page']) {
    await page.goto(path);
    await readToTheEnd(page);
    expect({ path, refused: seen.refused }).toEqual({ path, refused: [] });
  }
});

test('a page without embeds allows no third party', async ({ page }) => {
  await page.goto('/blog/hello-kiji');
  const policy = await page
    .locator('meta[charset] + meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
});
