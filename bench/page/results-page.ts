import { type Result, resultText } from '../measured/results.ts';

/** The benchmarks in the order in which the page has them; what is not among them comes last. */
const order = ['build', 'growth', 'weight', 'paint', 'serving', 'dev', 'search'];

/** The page of results: each with the command that makes it, the machine and the versions. */
export function resultsPage(results: readonly Result[]): string {
  const place = ({ name }: Result) => {
    const index = order.indexOf(/^[a-z]+/.exec(name)?.[0] ?? '');
    return index < 0 ? order.length : index;
  };
  const sorted = results.toSorted(
    (a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return [
    '# Benchmarks',
    '',
    'Kiji beside Hugo, Eleventy, Astro and a plain Next.js blog, on the same posts and in turn. The sites are small ones of our own in `bench/peers`; the floor of Next.js is a site with the same pages as Kiji whose HTML was finished before. Each table stands below the command that makes it; [bench/README.md](../bench/README.md) says what else can be measured. `npm run bench -- page` makes this page of what the commands have kept.',
    '',
    ...sorted.map((result) => inPicturesFolder(resultText(result, 2))),
  ].join('\n');
}

/** Pictures lie beside a result; on the page they are in a folder of their own. */
function inPicturesFolder(text: string): string {
  return text.replace(/(!\[[^\]]*\]\()([^/)]+\.svg\))/g, '$1benchmarks/$2');
}
