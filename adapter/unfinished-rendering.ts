import { attribute, type HtmlToken } from './html-scan.ts';

/**
 * Why a page, server components only as it may be, can't be read without the runtime: React has
 * left a part of it to a script. Undefined for a page that is whole.
 *
 * React does so for a boundary of Suspense that is over 12.8 kB, `loading.tsx` included: the
 * fallback stands in place (`<!--$?-->`, `<template id="B:0">`), the content at the end of the page
 * (`<div hidden id="S:0">`). And Next.js does so for a page that calls `notFound()` or throws while
 * it is rendered: its document is empty but for the flight payload.
 *
 * @param route - `/_global-error` is the one page that is whole under Next.js's error id.
 */
export function unfinishedRendering(
  tokens: readonly HtmlToken[],
  route: string,
): string | undefined {
  for (const token of tokens) {
    if (token.kind === 'comment' && /^\$[?!~]/.test(token.text)) return suspense;
    if (token.kind !== 'start') continue;
    const id = attribute(token, 'id') ?? '';
    if (token.name === 'template' && /^[BP]:/.test(id)) return suspense;
    if (id.startsWith('S:') && attribute(token, 'hidden') !== undefined) return suspense;
    if (token.name === 'html' && id === '__next_error__' && route !== '/_global-error') {
      return 'it has no text until the runtime writes it, as after notFound()';
    }
  }
  return undefined;
}

const suspense = 'a Suspense boundary is put in place by a script';
