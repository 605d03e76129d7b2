import { expect, type Page, test } from 'playwright/test';

// Stand-ins on loopback for what the providers' scripts are known to do in the page.
const scripts: Record<string, string> = {
  'https://speakerdeck.com/assets/embed.js': `{
    const script = document.currentScript ?? document.querySelector('.speakerdeck-embed');
    const frame = document.createElement('iframe');
    frame.src = 'https://speakerdeck.com/player/' + script.dataset.id;
    frame.title = 'stand-in';
    script.after(frame);
  }`,
  'https://gist.github.com/': `document.write('<div class="gist">a gist</div>');`,
  'https://cdn.iframe.ly/embed.js': `for (const link of document.querySelectorAll('a[data-iframely-url]')) {
    const frame = document.createElement('iframe');
    frame.src = link.dataset.iframelyUrl;
    frame.title = 'stand-in';
    link.replaceWith(frame);
  }`,
  'https://platform.twitter.com/widgets.js': `for (const quote of document.querySelectorAll('.twitter-tweet')) {
    const frame = document.createElement('iframe');
    frame.src = 'https://platform.twitter.com/embed/Tweet.html';
    frame.title = 'stand-in';
    quote.after(frame);
  }`,
  'https://asciinema.org/': `{
    const frame = document.createElement('iframe');
    frame.src = 'https://asciinema.org/a/14/iframe';
    frame.title = 'stand-in';
    document.currentScript?.after(frame);
  }`,
};

/** Answers for the third parties, and gives what the page's policy has refused. */
async function standIn(page: Page, baseURL: string | undefined): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('refuse', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const { refuse } = window as unknown as { refuse(what: string): void };
      refuse(`${effectiveDirective} ${blockedURI}`);
    });
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${baseURL}`)) return route.continue();
    const script = Object.entries(scripts).find(([address]) => url.startsWith(address));
    if (script && route.request().resourceType() === 'script') {
      return route.fulfill({ contentType: 'text/javascript', body: script[1] });
    }
    return route.fulfill({
      contentType: 'text/html',
      body: '<!DOCTYPE html><title>stand-in</title>',
    });
  });
  return refused;
}

test('each embed loads, and the policy of the page refuses nothing', async ({ page, baseURL }) => {
  const refused = await standIn(page, baseURL);
  await page.goto('/blog/embeds');
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
  await expect(text.locator('.gist')).toHaveText('a gist');
  expect(refused).toEqual([]);
});

test('a frame that the post does not name is refused', async ({ page, baseURL }) => {
  const refused = await standIn(page, baseURL);
  await page.goto('/blog/embeds');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
  });
  await expect
    .poll(() => refused)
    .toContainEqual(expect.stringContaining('frame-src https://elsewhere.example'));
});

test('with the third parties blocked the text is there, nothing moves and a card is a link', async ({
  page,
  baseURL,
}) => {
  await page.route('**/*', (route) =>
    route.request().url().startsWith(`${baseURL}`) ? route.continue() : route.abort(),
  );
  await page.goto('/blog/embeds');
  await expect(page.locator('.e-content')).toContainText('iframe');
  const card = page.locator('a[data-iframely-url]').first();
  await expect(card).toHaveText(new URL(`${await card.getAttribute('href')}`).host);
  await page.mouse.wheel(0, 4000);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(shift).toBe(0);
});

test('a page without embeds allows no third party', async ({ page }) => {
  await page.goto('/blog/hello-kiji');
  const policy = await page
    .locator('meta[charset] + meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
});
