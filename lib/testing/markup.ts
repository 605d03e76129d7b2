import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The HTML of a component, as the page that is served holds it. */
export function markupOf(node: ReactNode): string {
  return renderToStaticMarkup(node);
}
