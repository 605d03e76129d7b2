// What stands in for the third parties, so that nothing leaves the machine. Of their scripts it does
// what those are known to do in a page: load their second script, add a <style>, open frames,
// connect, ask for pictures.

/** What a page asks a third party for; the names are those of Playwright. */
export type Wanted = 'script' | 'stylesheet' | 'image' | 'document' | 'other';

/** What a third party answers in its place. */
export interface ThirdPartyAnswer {
  contentType: string;
  body: string | Buffer;
}

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

/** What stands in for what is at an address of a third party. Any site may read it. */
export function thirdPartyAnswer(url: string, wanted: Wanted): ThirdPartyAnswer {
  switch (wanted) {
    case 'script': {
      const [, script = ''] =
        Object.entries(scripts).find(([start]) => url.startsWith(start)) ?? [];
      return { contentType: 'text/javascript', body: `{${tools}${script}}` };
    }
    case 'stylesheet':
      return { contentType: 'text/css', body: '.gist { border: 1px solid }' };
    case 'image':
      return { contentType: 'image/gif', body: pixelImage };
    case 'document':
      return {
        contentType: 'text/html',
        body: `<!DOCTYPE html><title>stand-in</title><p>${url.replace(/[<&]/g, '')}`,
      };
    case 'other':
      return { contentType: 'application/json', body: '{}' };
  }
}
