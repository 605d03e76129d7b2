import { imageCopiesIn } from '#lib/urls.ts';
import type { Page } from './page.ts';

/** Notes which copies of images a page names, so that nobody has to look for them again. */
export function noteCopies(page: Page): Page {
  return { ...page, copies: [...imageCopiesIn(page.html).keys()] };
}
