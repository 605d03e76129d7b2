import type { Graph } from 'schema-dts';

/** What a page says of itself to search engines, as JSON-LD. */
export function StructuredData({ graph }: { graph: Graph }) {
  // Nothing in a title can end the element.
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{json}</script>;
}
