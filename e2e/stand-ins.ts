import type { Page, Route } from 'playwright/test';

// Stand-ins on loopback for the providers. Of their scripts they do what those are known to do in a
// page: load their second script, add a <style>, open frames, connect, ask for pictures.

const tools = `
  const frame = (src, place, style) => {
    const made = document.createElement('iframe');
    if (style) made.setAttribute('style', style);
    made.width = '100%';
    made.src = src;
    place.replaceWith(made);
    return made;
  };
  const add = (name, properties) => document.head.append(Object.assign(document.createElement(name), properties));
  const all = (selector) => document.querySelectorAll(selector);
  const pixel = (src) => { new Image().src = src; };
`;

/** What a script does, by the beginning of its address. */
const scripts: Readonly<Record<string, string>> = {
  'https://platform.twitter.com/widgets.js': widgets('twitter.com'),
  'https://platform.x.com/widgets.js': widgets('x.com'),
  'https://embed.bsky.app/static/embed.js': `
    for (const quote of all('[data-bluesky-uri]')) {
      const [, , author, , id] = quote.dataset.blueskyUri.split('/');
      frame('https://embed.bsky.app/embed/' + author + '/app.bsky.feed.post/' + id + '?id=1', quote);
    }`,
  'https://www.instagram.com/embed.js': instagram(),
  'https://platform.instagram.com/en_US/embeds.js': instagram(),
  'https://cdn.iframe.ly/embed.js': iframely(),
  'https://iframely.net/embed.js': iframely(),
  'https://cdn.embedly.com/widgets/platform.js': `
    add('style', { textContent: '.embedly-card-hug { display: block }' });
    for (const card of all('.embedly-card'))
      frame('https://cdn.embedly.com/widgets/card.html#' + encodeURIComponent(card.querySelector('a').href), card);`,
  'https://gist.github.com/': `
    document.write('<link rel="stylesheet" href="https://github.githubassets.com/assets/gist-embed-0.css">');
    document.write('<div id="gist1" class="gist"><div class="gist-file"><table><tr><td>a gist</td></tr></table><div class="gist-meta"><a href="https://gist.github.com/raw" style="float:right">view raw</a></div></div></div>');`,
  'https://asciinema.org/a/': `
    const script = document.querySelector('script[id^="asciicast-"]');
    const made = document.createElement('iframe');
    made.src = script.src.replace('.js', '/iframe?');
    made.setAttribute('style', 'overflow: hidden; margin: 0; border: 0; width: 100%; height: 300px');
    script.parentNode.insertBefore(made, script);`,
  'https://cpwebassets.codepen.io/assets/embed/ei.js': `
    for (const pen of all('.codepen[data-slug-hash]'))
      frame('https://codepen.io/' + pen.dataset.user + '/embed/' + pen.dataset.slugHash + '?height=300', pen, 'width: 100%; overflow: hidden; display: block');`,
  'https://embedr.flickr.com/assets/client-code.js': `
    add('style', { textContent: '.flickr-embed-frame { margin: 0 auto }' });
    add('script', { src: 'https://embedr.flickr.com/assets/embed-lib.js' });
    for (const photo of all('[data-flickr-embed]'))
      frame('https://embedr.flickr.com/photos/' + photo.href.split('/').at(-1) + '?width=640', photo);`,
  'https://note.com/scripts/embed.js': `addEventListener('message', () => {});`,
  'https://social.example/embed.js': `for (const made of all('.mastodon-embed')) made.height = 300;`,
};

function widgets(host: string): string {
  const platform = `https://platform.${host}`;
  const syndication = `https://syndication.${host}`;
  return `
    add('style', { textContent: '.twitter-tweet { display: flex }' });
    add('script', { src: '${platform}/js/tweet.0123.js' });
    fetch('${syndication}/settings?session_id=0').catch(() => {});
    pixel('${syndication}/i/jot');
    frame('${platform}/widgets/widget_iframe.0.html?origin=', document.body.appendChild(document.createElement('i')), 'display: none');
    for (const quote of all('blockquote.twitter-tweet'))
      frame('${platform}/embed/Tweet.html?id=' + quote.querySelector('a').href.split('/').at(-1), quote);`;
}

function instagram(): string {
  return `
    add('style', { textContent: '.instagram-media-rendered { display: block }' });
    add('script', { src: 'https://www.instagram.com/static/bundles/es6/EmbedSDK.js/0.js' });
    for (const quote of all('.instagram-media'))
      frame(quote.dataset.instgrmPermalink + 'embed/?cr=1', quote, 'background: white; width: 100%; height: 500px');`;
}

function iframely(): string {
  return `
    add('style', { textContent: '.iframely-responsive > * { border: 0 }' });
    for (const link of all('a[data-iframely-url]'))
      frame(link.dataset.iframelyUrl, link, 'top: 0; left: 0; width: 100%; height: 100%; position: absolute;');`;
}

const pixelImage = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

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
  switch (route.request().resourceType()) {
    case 'script': {
      const [, script = ''] =
        Object.entries(scripts).find(([start]) => url.startsWith(start)) ?? [];
      return route.fulfill({ contentType: 'text/javascript', body: `{${tools}${script}}` });
    }
    case 'stylesheet':
      return route.fulfill({ contentType: 'text/css', body: '.gist { border: 1px solid }' });
    case 'image':
      return route.fulfill({ contentType: 'image/gif', body: pixelImage });
    case 'document':
      return route.fulfill({
        contentType: 'text/html',
        body: `<!DOCTYPE html><title>stand-in</title><p>${url.replace(/[<&]/g, '')}`,
      });
    default:
      return route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/json',
        body: '{}',
      });
  }
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
