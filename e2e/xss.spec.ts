import { expect, type Page, test } from 'playwright/test';
import type { BrowserScriptName } from '../lib/markdown/browser-script-names.ts';
import { render } from '../lib/testing/render.ts';
import { hostileTemplate, vectors } from '../lib/testing/xss-vectors.ts';
import {
  modelPage,
  openPost,
  pageWith,
  policyTag,
  type Rendered,
  readToTheEnd,
} from './post-page.ts';
import { standIn } from './stand-ins.ts';
import { touchEverything, watch } from './xss-watch.ts';

// The policy of a page would stop most of these. It is taken off, so that the sanitiser is what is
// tried.

/** How many vectors stand in a page. */
const pageful = 100;

test.describe.configure({ mode: 'parallel' });

const options = {
  syntax: { emoji: true, mark: true, blockAttributes: true },
  shortcodes: {
    templates: { own: hostileTemplate },
    posts: [],
    parameter: () => 'javascript:xss()" onclick="xss()',
  },
} as const;

/** Articles with a vector each, as it is and where Markdown does not look at HTML. */
async function articleOf(
  places: readonly number[],
  trust: 'author' | 'sanitize',
): Promise<Rendered> {
  const scripts = new Set<BrowserScriptName>();
  const parts: string[] = [];
  for (const place of places) {
    const text = (vectors[place]?.text ?? '').replaceAll('xss()', `xss(${place})`);
    for (const markdown of [text, `<div>${text}\n</div>`]) {
      const { html, browserScripts } = await render(markdown, { ...options, trust });
      for (const name of browserScripts) scripts.add(name);
      parts.push(`<div data-place="${place}">${html}</div>`);
    }
  }
  return { html: parts.join('\n'), browserScripts: [...scripts] };
}

/** What runs of vectors that stand in a page together, without its policy. */
async function ranOf(
  page: Page,
  model: string,
  places: readonly number[],
  trust: 'author' | 'sanitize' = 'sanitize',
): Promise<string[]> {
  const html = await pageWith(model, await articleOf(places, trust));
  const path = `/blog/vectors-${places[0]}-${places.length}`;
  const watched = await watch(page, path);
  await openPost(page, html.replace(policyTag, ''), path);
  await page.waitForLoadState('load');
  await readToTheEnd(page);
  if (html.includes('class="diagram"')) await diagramsDrawn(page);
  await touchEverything(page);
  return watched.ran();
}

/** Each is drawn, or can't be: those that are being drawn end one after the other. */
async function diagramsDrawn(page: Page): Promise<void> {
  const count = () => page.locator('.diagram .drawing').count();
  for (let before = -1, now = 0; before !== now; now = await count()) {
    before = now;
    await page.waitForTimeout(1_000);
  }
}

test.describe('no vector runs in a post that is not trusted:', () => {
  for (let start = 0; start < vectors.length; start += pageful) {
    const places = [...vectors.keys()].slice(start, start + pageful);
    const [first, last] = [vectors[start]?.name, vectors[places.at(-1) ?? start]?.name];
    test(`${first} to ${last}`, async ({ page, request, baseURL }) => {
      await standIn(page, `${baseURL}`);
      const model = await modelPage(request);
      const ran = await ranOf(page, model, places);
      if (ran.length === 0) return;
      // Which one it was that could not say its name.
      const named: string[] = [];
      for (const place of places) {
        const alone = await ranOf(page, model, [place]);
        if (alone.length > 0) named.push(`${vectors[place]?.name}: ${alone.join(', ')}`);
      }
      expect(named.length > 0 ? named : ran).toEqual([]);
    });
  }
});

test('the watch sees what runs in a post of the author', async ({ page, request, baseURL }) => {
  await standIn(page, `${baseURL}`);
  const model = await modelPage(request);
  const named = ['elements 1', 'elements 66', 'attributes 1', 'addresses 1', 'styles 8'];
  const places = named.map((name) => vectors.findIndex((vector) => vector.name === name));
  const ran = await ranOf(page, model, places, 'author');
  for (const place of places) expect(ran.join(' ')).toContain(`xss(${place})`);
});
