// What axe does not see: zoom, the size of targets, and the way of the keyboard.

import { expect, type Page, test } from 'playwright/test';
import { pageKinds } from '../lib/testing/page-kinds.ts';

/** What a finger has to hit, in CSS pixels. */
const target = 48;

/**
 * Third parties give no answer, and nothing leaves the machine. Diagrams are not drawn: one that
 * comes meanwhile would move what is looked at.
 */
async function open(page: Page, baseURL: string | undefined, path: string): Promise<void> {
  await page.route('**/*', (route) => {
    const url = route.request().url();
    const isWanted = url.startsWith(`${baseURL}/`) && !url.includes('/scripts/mermaid-');
    return isWanted ? route.continue() : route.abort();
  });
  await page.goto(path);
}

for (const { kind, path } of pageKinds) {
  test(`${kind}: no sideways scroll at 400 % zoom`, async ({ page, baseURL }) => {
    // A window of 1280 × 1024 pixels.
    await page.setViewportSize({ width: 320, height: 256 });
    await open(page, baseURL, path);
    const wide = await page.evaluate(() => {
      scrollTo(1000, 0);
      return { scrolled: scrollX, width: document.documentElement.scrollWidth };
    });
    expect(wide).toEqual({ scrolled: 0, width: 320 });
  });

  for (const width of [390, 1440]) {
    test(`${kind}: every target is ${target} px high and wide on a screen of ${width} px`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, baseURL, path);
      expect(await page.evaluate(smallTargets, target)).toEqual([]);
    });
  }

  test(`${kind}: what the Tab key reaches is in sight and marked`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, baseURL, path);
    const stops = await page.evaluate(mostStops);
    const seen: string[] = [];
    const faults: string[] = [];
    // One that can't be left would be met again and again.
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const { id, fault } = await page.evaluate(focusedNow);
      if (id === undefined) break;
      seen.push(id);
      if (fault !== undefined) faults.push(`${id}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
    expect(seen.length).toBeGreaterThan(3);
  });
}

/** The targets that are too small, with what is folded unfolded. Runs in the page. */
function smallTargets(least: number): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const targets = 'a[href], button, input, select, textarea, summary, label, [role="button"]';
  // Marks that belong to a word, and what is there for the keyboard alone.
  const free =
    '.skip, .visually-hidden, .anchor, [data-footnote-ref], [data-footnote-backref], :disabled';
  // A link in running text, whose lines would be torn apart.
  const isInText = (element: Element) => {
    if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
    const lengthOf = (text: string | null | undefined) => text?.trim().length ?? 0;
    const block = element.closest('p, li, dd, td');
    return (
      element.closest('.text') !== null ||
      lengthOf(block?.textContent) > lengthOf(element.textContent)
    );
  };
  return [...document.querySelectorAll(targets)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.matches(free) && !isInText(element))
    .flatMap((element) => {
      // What has a label is hit by that one.
      if (element instanceof HTMLInputElement && element.labels?.length) return [];
      const { width, height } = element.getBoundingClientRect();
      // Half a pixel is what fonts and zoom round away.
      return Math.min(width, height) < least - 0.5
        ? `${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 160)}`
        : [];
    });
}

/** No fewer than the stops that the Tab key can make. Runs in the page. */
function mostStops(): number {
  return document.querySelectorAll(
    'a, button, input, select, textarea, summary, iframe, video, audio, object, pre, div, nav, [tabindex]',
  ).length;
}

/** The element that has the focus, and what is wrong with how it is shown. Runs in the page. */
function focusedNow(): { id?: string; fault?: string } {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return {};
  const id = `${[...document.querySelectorAll('*')].indexOf(element)} ${element.outerHTML.slice(0, 120)}`;
  // The browser shows the focus inside of a frame.
  if (element.matches('iframe, object, embed')) return { id };
  // A control that is drawn by its label shows the focus there.
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const isDrawn =
    element.getBoundingClientRect().width > 1 && getComputedStyle(element).opacity !== '0';
  const shown = label && !isDrawn ? label : element;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
  const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  if (!hasOutline && boxShadow === 'none') return { id, fault: 'no outline' };
  const [first] = shown.getClientRects();
  if (!first) return { id, fault: 'not shown' };
  // Of what is larger than the window, the part that is in it.
  const [left, right] = [Math.max(first.left, 0), Math.min(first.right, innerWidth)];
  const [top, bottom] = [Math.max(first.top, 0), Math.min(first.bottom, innerHeight)];
  const [width, height] = [right - left, bottom - top];
  if (height < Math.min(first.height, innerHeight / 2) - 1 || width < Math.min(first.width, 48) - 1)
    return { id, fault: `at ${first.left} ${first.top}, out of sight` };
  const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return above && (shown.contains(above) || above.contains(shown))
    ? { id }
    : { id, fault: `below ${above?.outerHTML.slice(0, 80)}` };
}
