// Asks for the scripts of embeds when a reader comes near the place where they stood.

/** What a gist gives out for pages that can't let it write into them. */
interface Written {
  div: string;
  stylesheet: string;
}

/** How near a reader comes before a script is asked for. */
const near = '600px';

let count = 0;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      load(target as HTMLElement);
    }
  },
  { rootMargin: near },
);
for (const place of document.querySelectorAll('[data-ui="script"]')) observer.observe(place);

function load(place: HTMLElement): void {
  const { src = '', callback, attributes = '{}' } = place.dataset;
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(JSON.parse(attributes) as Record<string, string>)) {
    script.setAttribute(name, value);
  }
  const address = new URL(src);
  if (callback !== undefined) {
    const name = `kijiEmbed${++count}`;
    Object.assign(globalThis, { [name]: (written: Written) => show(place, written) });
    address.searchParams.set(callback, name);
  }
  script.src = address.href;
  place.after(script);
}

function show(place: HTMLElement, { div, stylesheet }: Written): void {
  if (!document.querySelector(`link[href="${CSS.escape(stylesheet)}"]`)) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    document.head.append(link);
  }
  place.insertAdjacentHTML('afterend', div);
}

export {};
