import type { Page, Route } from 'playwright/test';
import { thirdPartyAnswer } from '../lib/testing/third-parties.ts';

const kinds = ['script', 'stylesheet', 'image', 'document'] as const;

/** How the third parties are: well, refused, broken, or silent for as long as the page is open. */
export type Weather = 'well' | 'blocked' | 'broken' | 'silent';

/** What has gone out to third parties, and what the page's policy has refused. */
export interface Seen {
  /** Addresses in the order in which they were asked for. */
  asked: string[];
  /** Each as `directive address`. */
  refused: string[];
}

/** Stands in for all third parties of a page; the site itself answers as it does. */
export async function standIn(
  page: Page,
  origin: string,
  weather: Weather = 'well',
): Promise<Seen> {
  const seen: Seen = { asked: [], refused: [] };
  await page.exposeFunction('refuse', (what: string) => seen.refused.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const { refuse } = window as unknown as { refuse(what: string): void };
      refuse(`${effectiveDirective} ${blockedURI} ${sample}`.trim());
    });
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.fallback();
    seen.asked.push(url);
    switch (weather) {
      case 'well':
        return answer(route, url);
      case 'blocked':
        return route.abort();
      case 'broken':
        return route.fulfill({ status: 500, body: 'broken' });
      case 'silent':
        return undefined;
    }
  });
  return seen;
}

function answer(route: Route, url: string): Promise<void> {
  const type = route.request().resourceType();
  const wanted = kinds.find((kind) => kind === type) ?? 'other';
  return route.fulfill({
    headers: { 'access-control-allow-origin': '*' },
    ...thirdPartyAnswer(url, wanted),
  });
}

interface LayoutShift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** What has jumped since the page was opened without the reader's doing: how far, and where. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as unknown as LayoutShift;
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200));
        shifts.push(`${value} ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
