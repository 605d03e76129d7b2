import { installOwnPackages } from '../own-packages.ts';

/** A point of a curve. */
export interface Point {
  /** Which curve it is on. */
  name: string;
  posts: number;
  value: number;
}

/** A picture of curves. */
export interface CurvesOptions {
  title: string;
  /** What is measured, with its unit. */
  label: string;
  points: readonly Point[];
}

/** What is used of the packages. */
interface Packages {
  Plot: {
    plot(options: object): { outerHTML: string };
    line(points: readonly Point[], options: object): unknown;
    dot(points: readonly Point[], options: object): unknown;
    text(points: readonly Point[], options: object): unknown;
    ruleY(values: readonly number[]): unknown;
    selectLast(options: object): object;
  };
  parseHTML(html: string): { document: object };
}

/** Draws curves over numbers of posts, as a picture in SVG that stands alone. */
export async function drawCurves({ title, label, points }: CurvesOptions): Promise<string> {
  installOwnPackages('growth/packages');
  // They are there no sooner than this.
  const { Plot, parseHTML } = (await import('./packages/index.js')) as unknown as Packages;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const places = { x: 'posts', y: 'value', stroke: 'name' };
  const drawn = Plot.plot({
    document,
    width: 760,
    height: 420,
    marginRight: 130,
    marginLeft: 60,
    ariaLabel: title,
    x: { label: 'posts', grid: true, domain: [0, Math.max(...points.map(({ posts }) => posts))] },
    y: { label, grid: true, zero: true },
    color: { scheme: 'observable10', domain: [...new Set(points.map(({ name }) => name))] },
    marks: [
      Plot.ruleY([0]),
      Plot.line(points, places),
      Plot.dot(points, { ...places, fill: 'name', r: 2.5 }),
      Plot.text(
        points,
        Plot.selectLast({
          ...{ x: 'posts', y: 'value', z: 'name', fill: 'name', text: 'name' },
          ...{ textAnchor: 'start', dx: 6 },
        }),
      ),
    ],
  });
  return standingAlone(drawn.outerHTML, title);
}

/** A picture for a page that may be dark, with what a picture in a file of its own has to say. */
function standingAlone(svg: string, title: string): string {
  return svg
    .replace(
      /^<svg/,
      '<svg xmlns="http://www.w3.org/2000/svg" style="background: white; color: black"',
    )
    .replace(/(<svg[^>]*>)/, (start) => `${start}<title>${title}</title>`);
}
