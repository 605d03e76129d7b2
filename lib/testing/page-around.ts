import { parse, serialize } from 'parse5';

const before =
  '<html><head><title>t</title></head><body><main><article><h1>T</h1><div class="e-content">';
const after = '</div><p>after</p></article></main><footer>f</footer></body></html>';

/** Whether a page stays as it is around an article: a browser closes in it what the article leaves open. */
export function staysInside(html: string): boolean {
  const page = serialize(parse(`<!doctype html>${before}${html}${after}`));
  return page.startsWith(`<!DOCTYPE html>${before}`) && page.endsWith(after);
}

/** The HTML of an article as a browser has it that reads the page. */
export function asRead(html: string): string {
  const page = serialize(parse(`<!doctype html>${before}${html}${after}`));
  return page.slice(page.indexOf(before) + before.length, -after.length);
}
