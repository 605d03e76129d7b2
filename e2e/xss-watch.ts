import type { Page, Request } from 'playwright/test';

/** What a page has done that none should. */
export interface Watched {
  /** What ran, or was loaded from `evil.example`, or stands in the way of scripts. */
  ran(): Promise<string[]>;
}

/** What is watched of a page at the moment. */
interface Watching {
  path: string;
  isOpen: boolean;
  seen: string[];
}

const watching = new WeakMap<Page, Watching>();

/** Watches a page for scripts of its content, from before it is opened; links lead nowhere from it. */
export async function watch(page: Page, path: string): Promise<Watched> {
  const seen: string[] = [];
  const isNew = !watching.has(page);
  watching.set(page, { path, isOpen: false, seen });
  if (isNew) await startWatching(page);
  return {
    async ran() {
      // What runs late has had the time of one more turn.
      await page.waitForTimeout(100);
      return [...seen, ...(await page.evaluate(suspicious))];
    },
  };
}

async function startWatching(page: Page): Promise<void> {
  const say = (what: string) => void watching.get(page)?.seen.push(what);
  await page.exposeFunction('xss', (place: unknown) => say(`xss(${place})`));
  page.on('dialog', (dialog) => {
    say(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const isPicture = ['image', 'media'].includes(request.resourceType());
    const isEvil = /evil\.example/.test(new URL(request.url()).host);
    if (isEvil && !isPicture && !isOfPage(request))
      say(`${request.resourceType()} ${request.url()}`);
  });
  await page.route('**/*', (route) => {
    const request = route.request();
    const watched = watching.get(page);
    if (!watched || !isOfPage(request)) return route.fallback();
    // No content: the page that asks stays.
    const leaves = watched.isOpen || new URL(request.url()).pathname !== watched.path;
    if (leaves) return route.fulfill({ status: 204 });
    watched.isOpen = true;
    return route.fallback();
  });

  function isOfPage(request: Request): boolean {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  }
}

/** Does to every element what readers do, and more. */
export async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const events = [
      ...['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'mousedown'],
      ...['mouseup', 'contextmenu', 'dblclick', 'wheel', 'touchstart', 'keydown', 'keyup'],
      ...['input', 'change', 'copy', 'paste', 'scroll', 'toggle', 'animationstart', 'begin'],
    ];
    // Links to somewhere, or to what is no address, are none that run.
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      const { protocol = '' } = link instanceof HTMLAnchorElement ? link : {};
      if (/^(?:https?|mailto|tel)?:$/.test(protocol)) event.preventDefault();
    });
    for (const element of document.querySelectorAll('body *')) {
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
}

/** What in the page a browser would run once somebody touches it, and what hides a property of the document. */
function suspicious(): string[] {
  const found: string[] = [];
  const running = /^(?:javascript|vbscript|data):/;
  for (const element of document.querySelectorAll('body *')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.tagName} ${name}=${value}`);
      if (!/^(?:xlink:)?href$|^src$|action$/.test(name) || !URL.canParse(value, document.baseURI))
        continue;
      const { protocol } = new URL(value, document.baseURI);
      const isPicture = element.tagName === 'IMG' && /^data:image\//.test(value);
      if (running.test(protocol) && !isPicture) found.push(`${element.tagName} ${name}=${value}`);
    }
  }
  // An element of such a name stands before what every document has.
  for (const name of Object.getOwnPropertyNames(document)) {
    const value: unknown = Reflect.get(document, name);
    const isElement = value instanceof Element || value instanceof HTMLCollection;
    if (isElement && name in Document.prototype) found.push(`document.${name} is hidden`);
  }
  return found;
}
