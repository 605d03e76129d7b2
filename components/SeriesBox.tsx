import { words } from '#lib/language/words.ts';
import type { Post } from '#lib/posts/post.ts';
import type { Term } from '#lib/posts/taxonomy.ts';
import { seriesPath } from '#lib/urls.ts';

/** How many parts are shown without being asked for. */
const mostOpen = 8;

/** All parts of a series, that of the page marked; a long one is folded. */
export function SeriesBox({ series, current }: { series: Term<Post>; current: Post }) {
  const place = series.posts.indexOf(current) + 1;
  return (
    <nav className="series-box" aria-label={words.seriesNamed(series.name)}>
      <details open={series.posts.length <= mostOpen}>
        <summary>
          {words.seriesNamed(series.name)} <small>{words.part(place, series.posts.length)}</small>
        </summary>
        <ol>
          {series.posts.map((post) => (
            <li key={post.slug}>
              <a
                href={post.path}
                lang={post.language}
                aria-current={post === current ? 'page' : undefined}
              >
                {post.title}
              </a>
            </li>
          ))}
        </ol>
        <p>
          <a href={seriesPath(series.key)}>{words.wholeSeries}</a>
        </p>
      </details>
    </nav>
  );
}
