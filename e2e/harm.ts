import type { Page } from 'playwright/test';

/** What has run in a page, or asked for something. */
export async function watchHarm(page: Page, origin: string): Promise<string[]> {
  const harm: string[] = [];
  await page.exposeFunction('xss', (line: unknown) => harm.push(`script of line ${line}`));
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.fallback();
    if (new URL(url).hostname.endsWith('evil.example')) harm.push(`request: ${url}`);
    return route.fulfill({ contentType: 'text/plain', body: '' });
  });
  return harm;
}

/** Does with everything on a page what a reader, or a browser, may do with it. */
export async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What is no address leads to an empty page.
    const leadsAway = (target: Element) =>
      // The field of the site's own search leads to its page.
      target.closest('form.search') !== null ||
      /^(?:https?|mailto|tel)?:$/.test(target.closest('a')?.protocol ?? '');
    addEventListener(
      'click',
      (event) => leadsAway(event.target as Element) && event.preventDefault(),
      true,
    );
    const events = [
      ...['mouseover', 'mouseenter', 'pointerenter', 'pointerdown', 'focusin', 'copy', 'change'],
      ...['toggle', 'beforetoggle', 'animationstart', 'transitionend', 'start', 'finish', 'error'],
      ...['load', 'close', 'play', 'loadstart', 'auxclick', 'mousedown', 'begin'],
    ];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
      element.focus?.();
      if ('click' in element) element.click();
      else (element as Element).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
}
