// Paths with a dot are files, of which a browser would load a copy that nobody may look at.
const pages = { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }] };

const rules = {
  prefetch: [{ where: pages, eagerness: 'moderate' }],
  prerender: [{ where: pages, eagerness: 'conservative' }],
};

/** Pages of the site are fetched when a reader points at a link and rendered when one is pressed, by browsers that know how. */
export function SpeculationRules() {
  // In development every fetch would render a page.
  if (process.env.NODE_ENV === 'development') return null;
  return <script type="speculationrules">{JSON.stringify(rules)}</script>;
}
