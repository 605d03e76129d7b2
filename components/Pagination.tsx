import { words } from '#lib/language/words.ts';

interface PaginationProps {
  /** Counted from 1. */
  number: number;
  last: number;
  /** The path of a page of the list. */
  pathOf(number: number): string;
}

/** The ways to the pages before and after one of a list. */
export function Pagination({ number, last, pathOf }: PaginationProps) {
  if (last === 1) return null;
  return (
    <nav className="pagination" aria-label={words.pages}>
      {number > 1 && (
        <a className="previous" href={pathOf(number - 1)} rel="prev">
          {words.previousPage}
        </a>
      )}
      <span aria-current="page">{words.page(number, last)}</span>
      {number < last && (
        <a className="next" href={pathOf(number + 1)} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}
