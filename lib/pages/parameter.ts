import type { FrontMatter } from '../posts/front-matter-schema.ts';

/** Values of the site by name. */
type Parameters = Readonly<Record<string, unknown>>;

/**
 * A value of a post's front matter or, failing that, of the site, as text. As in Hugo, `a.b` is `b`
 * in `a`, names are in any case, and what stands in `params` is found without it.
 *
 * @returns `undefined` where there is none, or one that is no text.
 */
export function parameterOf(
  name: string,
  frontMatter: FrontMatter,
  ofSite: Parameters,
): string | undefined {
  const path = name.split('.').filter((part) => part !== '');
  const found = [frontMatter, frontMatter.params, ofSite].map((values) => textOf(at(values, path)));
  return found.find((text) => text !== undefined);
}

function at(values: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const named = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
    return named?.[1];
  }, values);
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null && 'text' in value) return textOf(value.text);
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
