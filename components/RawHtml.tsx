import { createElement } from 'react';

/** What the HTML of `RawHtml` stands in. */
interface RawHtmlProps {
  as: 'div' | 'p' | 'span';
  /** Finished by the pipeline: a whole article, or a summary that is safe anywhere. */
  html: string;
  className?: string;
  lang?: string;
}

/** Sets HTML as it is: the only place that does, so that one can see what comes this way. */
export function RawHtml({ as, html, ...attributes }: RawHtmlProps) {
  return createElement(as, {
    ...attributes,
    dangerouslySetInnerHTML: { __html: html },
    // In development React would compare it with what the embeds' scripts have made of it.
    suppressHydrationWarning: true,
  });
}
