// Puts embeds into the page that wait: scripts until a reader comes near what they fill, the rest
// until a reader asks for it. An embed that never comes leaves what stands in its place.

/** How near a reader comes before a script is asked for. */
const near = '600px';

/** What waits for a reader, by what it fills. */
const waiting = new Map<Element, HTMLElement>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const place = waiting.get(target);
      if (isIntersecting && place) load(place);
    }
  },
  { rootMargin: near },
);

for (const place of document.querySelectorAll<HTMLElement>('[data-ui="script"]')) {
  const { fills } = place.dataset;
  for (const target of [place, ...(fills ? document.querySelectorAll(fills) : [])]) {
    waiting.set(target, place);
    observer.observe(target);
  }
}

document.addEventListener('click', (event) => {
  const facade = (event.target as Element).closest<HTMLElement>('[data-ui="facade"]');
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!facade || opensElsewhere) return;
  event.preventDefault();
  if (facade.dataset.frame === undefined) {
    load(facade);
    facade.remove();
  } else {
    const frame = elementOf('iframe', facade);
    frame.src = facade.dataset.frame;
    facade.replaceWith(frame);
    frame.focus();
  }
});

/** Asks for a script, once. */
function load(place: HTMLElement): void {
  for (const [target, other] of waiting) {
    if (other !== place) continue;
    observer.unobserve(target);
    waiting.delete(target);
  }
  const script = elementOf('script', place);
  script.src = place.dataset.script ?? '';
  place.after(script);
}

/** An element with the attributes that its author gave it. */
function elementOf<Name extends 'iframe' | 'script'>(
  name: Name,
  { dataset: { attributes = '{}' } }: HTMLElement,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(JSON.parse(attributes) as object)) {
    element.setAttribute(attribute, value);
  }
  return element;
}

// A script that comes late can't write into the page that a browser has read to its end: what it
// wants to write goes where it stands.
document.write = (...texts: string[]) => {
  document.currentScript?.insertAdjacentHTML('beforebegin', texts.join(''));
};
document.writeln = document.write;

export {};
