import { expect, test } from 'playwright/test';
import { hostileTexts } from '../lib/testing/hostile/texts.ts';
import { vectors } from '../lib/testing/hostile/vectors.ts';
import { render } from '../lib/testing/render.ts';
import { touchEverything, watchHarm } from './harm.ts';
import { modelPage, openPost, pageWith, readToTheEnd, withoutPolicy } from './post-page.ts';

// What sanitises is tried without the page's policy, which would keep most of this from running.

const perPage = 100;

/** Vectors are counted from 10,001 on. */
const all = [
  ...hostileTexts,
  ...vectors.map(({ text }, index) => ({ line: 10_001 + index, text })),
];

for (let start = 0; start < all.length; start += perPage) {
  const texts = all.slice(start, start + perPage);
  test(`nothing of lines ${texts[0]?.line} to ${texts.at(-1)?.line} runs`, async ({
    page,
    request,
    baseURL,
  }) => {
    const articles = await Promise.all(
      texts.map(({ line, text }) =>
        render(text.replaceAll('xss()', `xss(${line})`), { isSanitized: true }),
      ),
    );
    const html = articles.map((article) => `<section>${article.html}</section>`).join('\n');
    const browserScripts = [...new Set(articles.flatMap((article) => article.browserScripts))];
    const harm = await watchHarm(page, `${baseURL}`);
    const whole = await pageWith(await modelPage(request), { html, browserScripts });
    await openPost(page, withoutPolicy(whole));
    await expect(page.locator('.e-content > section')).toHaveCount(texts.length);
    await readToTheEnd(page);
    await touchEverything(page);
    expect(harm).toEqual([]);
  });
}

test('what is not sanitised is seen to run', async ({ page, request, baseURL }) => {
  const [image, link] = ['<img src=x onerror=xss(1)>', '<a href="javascript:xss(2)">a</a>'];
  const article = await render(`${image}\n\n${link}\n\n<p onmouseover=xss(3)>a</p>`);
  const harm = await watchHarm(page, `${baseURL}`);
  await openPost(page, withoutPolicy(await pageWith(await modelPage(request), article)));
  await touchEverything(page);
  await expect
    .poll(() => new Set(harm))
    .toEqual(new Set(['script of line 1', 'script of line 2', 'script of line 3']));
});
