import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { scanHtml } from '../adapter/html-scan.ts';
import { policyOf } from '../adapter/policy.ts';
import { browserScript } from '../lib/pages/browser-scripts.ts';
import { browserScriptPath } from '../lib/urls.ts';
import { openPost } from './post-page.ts';

const attributes = JSON.stringify({ 'data-repo': 'me/blog', 'data-lang': 'ja' });

/** A page with the link of `components/Comments.tsx`, and the policy that it gets. */
async function pageWithComments(): Promise<string> {
  const src = browserScriptPath((await browserScript('embeds')).file);
  const page = `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"/><title>t</title></head><body>
    <section class="comments"><a href="https://github.com/me/blog/discussions" data-ui="facade"
      data-script="https://giscus.app/client.js" data-attributes='${attributes}'>読み込む</a></section>
    <script type="module" src="${src}"></script></body></html>`;
  const policy = policyOf(scanHtml(page), false);
  return page.replace(
    '<meta charset="utf-8"/>',
    `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
  );
}

// What the real one is known to do: a style sheet, and a frame after itself.
const standIn = `
  const { repo, lang } = document.currentScript.dataset;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = 'https://giscus.app/default.css';
  document.head.append(style);
  const frame = document.createElement('iframe');
  frame.src = 'https://giscus.app/' + lang + '/widget?repo=' + encodeURIComponent(repo);
  document.currentScript.after(frame);`;

test('comments come when they are asked for, and nothing of them before', async ({ page }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.route('https://giscus.app/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const [contentType, body] = pathname.endsWith('.js')
      ? ['text/javascript', standIn]
      : pathname.endsWith('.css')
        ? ['text/css', '']
        : ['text/html', '<p>talk</p>'];
    return route.fulfill({ contentType, body, headers: { 'access-control-allow-origin': '*' } });
  });
  await openPost(page, await pageWithComments());
  const link = page.getByRole('link', { name: '読み込む' });
  await expect(link).toHaveAttribute('href', 'https://github.com/me/blog/discussions');
  expect(asked).toEqual([]);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.frameLocator('iframe').getByText('talk')).toBeVisible();
  await expect(link).toBeHidden();
  expect(asked.sort()).toEqual(['/client.js', '/default.css', '/ja/widget']);
  expect(refused).toEqual([]);
});

/** The script that counts, bundled for a site that has one. */
async function analyticsScript(): Promise<string> {
  const { transform } = await import('esbuild');
  const source = await readFile('browser/analytics.ts', 'utf8');
  const analytics = { script: 'https://stats.example/a.js', attributes: { 'data-site': '1' } };
  const { code } = await transform(source, {
    loader: 'ts',
    define: { analytics: JSON.stringify(analytics) },
  });
  return code;
}

for (const [wish, script, expected] of [
  ['says nothing', '', ['1']],
  ['asks not to be tracked', "Object.defineProperty(navigator, 'doNotTrack', { value: '1' })", []],
  [
    'keeps the right to privacy',
    "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })",
    [],
  ],
] as const) {
  test(`a reader who ${wish} is counted ${expected.length} times`, async ({ page }) => {
    const counted: string[] = [];
    await page.exposeFunction('count', (site: string) => counted.push(site));
    await page.route('https://stats.example/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'count(document.currentScript.dataset.site)',
      }),
    );
    await page.addInitScript(script);
    await openPost(
      page,
      `<!DOCTYPE html><title>t</title><script type="module">${await analyticsScript()}</script>`,
    );
    await page.waitForLoadState('networkidle');
    expect(counted).toEqual([...expected]);
  });
}
