import { words } from '#lib/language/words.ts';
import type { Neighbours } from '#lib/posts/collection.ts';

/** The ways to the posts written before and after. */
export function PostNeighbours({ newer, older }: Neighbours) {
  if (!newer && !older) return null;
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      {older && (
        <a className="older" href={older.path} rel="prev">
          <small>{words.older}</small> <span lang={older.language}>{older.title}</span>
        </a>
      )}
      {newer && (
        <a className="newer" href={newer.path} rel="next">
          <small>{words.newer}</small> <span lang={newer.language}>{newer.title}</span>
        </a>
      )}
    </nav>
  );
}
