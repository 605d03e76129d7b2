import { renderSummary } from '#lib/markdown/summary.ts';
import { RawHtml } from './RawHtml.tsx';

interface MarkupProps {
  as: 'p' | 'span';
  /** Of the configuration or a front matter. */
  markdown: string;
  className?: string;
}

/** A sentence of Markdown. */
export function Markup({ markdown, ...attributes }: MarkupProps) {
  return <RawHtml {...attributes} html={renderSummary(markdown)} />;
}
