// Draws the diagrams of a page when they come near, in the colours of its scheme. The library is
// asked for when the first one does.

interface Library {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/** The address of the library, put in when this file is bundled. */
declare const libraryPath: string;

/** How much smaller than it wants to be a drawing may be. */
const leastScale = 0.8;

/** How near a diagram comes before it is drawn. */
const near = '800px';

const figures = [...document.querySelectorAll<HTMLElement>('figure.diagram')];
const drawn = new Set<HTMLElement>();
let library: Promise<Library> | undefined;
// The library draws one at a time.
let last = Promise.resolve();
let count = 0;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) draw(target as HTMLElement);
    }
  },
  { rootMargin: near },
);
for (const figure of figures) observer.observe(figure);
addEventListener('beforeprint', () => figures.forEach(draw));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAnew);
new MutationObserver(drawAnew).observe(document.documentElement, {
  attributeFilter: ['data-scheme'],
});

function drawAnew(): void {
  for (const figure of drawn) last = last.then(() => show(figure));
}

function draw(figure: HTMLElement): void {
  observer.unobserve(figure);
  if (drawn.has(figure)) return;
  drawn.add(figure);
  last = last.then(() => show(figure));
}

/** A diagram that can't be drawn stays as its source. */
async function show(figure: HTMLElement): Promise<void> {
  const details = figure.querySelector('details');
  const source = figure.querySelector('code');
  if (!details || !source) return;
  try {
    library ??= load();
    const mermaid = await library;
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      theme: isDark() ? 'dark' : 'neutral',
      fontFamily: getComputedStyle(figure).fontFamily,
    });
    const { svg } = await mermaid.render(`diagram-${++count}`, source.textContent ?? '');
    const drawing = figure.querySelector('.drawing') ?? newDrawing(figure, source);
    drawing.innerHTML = svg;
    keepLegible(drawing);
    details.before(drawing);
    details.open = false;
  } catch (error) {
    console.error(error);
  }
}

function newDrawing(figure: HTMLElement, source: Element): HTMLElement {
  const drawing = document.createElement('div');
  drawing.className = 'drawing';
  // A drawing that is wider than the page scrolls by keyboard too.
  drawing.tabIndex = 0;
  drawing.role = 'img';
  drawing.ariaLabel = figure.dataset.label ?? '';
  source.id ||= `diagram-source-${figures.indexOf(figure) + 1}`;
  drawing.setAttribute('aria-describedby', source.id);
  return drawing;
}

/** A large drawing is made smaller to fit, but not beyond what can be read: it scrolls instead. */
function keepLegible(drawing: Element): void {
  const svg = drawing.querySelector('svg');
  if (svg) svg.style.minWidth = `${svg.viewBox.baseVal.width * leastScale}px`;
}

function isDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme.includes('light')
    ? colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches
    : colorScheme.includes('dark');
}

function load(): Promise<Library> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = libraryPath;
    script.onload = () => resolve((globalThis as unknown as { mermaid: Library }).mermaid);
    script.onerror = () => reject(new Error(`${libraryPath} did not come`));
    document.head.append(script);
  });
}

export {};
