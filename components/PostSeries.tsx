import { words } from '#lib/language/words.ts';
import { termKey } from '#lib/posts/taxonomy.ts';
import { seriesPath } from '#lib/urls.ts';

/** The series that a post is a part of, as links to their pages. */
export function PostSeries({ series }: { series: readonly string[] }) {
  return series.map((name) => (
    <a key={name} className="series" href={seriesPath(termKey(name))} lang={words.language}>
      {words.seriesNamed(name)}
    </a>
  ));
}
