// A page carries the rules that it has a use for, and asks for no style sheet.

import { expect, test } from 'playwright/test';
import { pageKinds } from '../lib/testing/page-kinds.ts';
import { wholeSheet } from './whole-sheet.ts';

/**
 * What selects something on the page, of all selectors of a sheet, in the form in which browsers
 * write them. States such as `:hover` may come, so they count as there.
 */
function selecting(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const found = new Set<string>();
  /** A list of selectors, taken apart at commas that stand in no brackets. */
  const alternatives = (list: string) => {
    const parts = [''];
    let depth = 0;
    for (const character of list) {
      if ('(['.includes(character)) depth++;
      if (')]'.includes(character)) depth--;
      if (character === ',' && depth === 0) parts.push('');
      else parts[parts.length - 1] += character;
    }
    return parts;
  };
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        for (const selector of alternatives(rule.selectorText)) {
          const stateless = selector
            .replace(/::[\w-]+(\([^()]*\))?/g, '')
            .replace(
              /:(hover|active|focus|focus-visible|focus-within|target|open|modal|visited|popover-open)\b/g,
              '',
            );
          if (stateless.trim() === '' || document.querySelector(stateless) !== null)
            found.add(`${selector.trim()} {${rule.style.cssText}}`);
        }
      } else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  visit(sheet.cssRules);
  return [...found];
}

for (const { kind, path } of pageKinds) {
  test(`${kind}: no rule is missing that something on the page asks for`, async ({
    page,
    request,
  }) => {
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    );
    await page.goto(path);
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(0);
    const whole = await (await request.get(wholeSheet())).text();
    const own = await page
      .locator('style')
      .first()
      .evaluate((style) => style.textContent ?? '');
    const wanted = await page.evaluate(selecting, whole);
    const there = new Set(await page.evaluate(selecting, own));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((rule) => !there.has(rule))).toEqual([]);
    expect(own.length).toBeLessThan(whole.length);
  });
}
