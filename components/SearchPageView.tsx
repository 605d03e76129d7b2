import { words } from '#lib/language/words.ts';
import type { Year } from '#lib/pages/archive.ts';
import { archivePath, archiveYearPath } from '#lib/urls.ts';
import { Archive } from './Archive.tsx';
import { PageHeader } from './PageHeader.tsx';
import { SearchForm } from './SearchForm.tsx';

/** With more posts, the page of the search leads to the archive in place of holding it. */
const mostPosts = 500;

interface SearchPageViewProps {
  years: readonly Year[];
  /** Path of the script that searches. */
  script: string;
}

/** The search; where no script runs, the archive is the answer. */
export function SearchPageView({ years, script }: SearchPageViewProps) {
  const count = years.reduce((sum, { posts }) => sum + posts.length, 0);
  return (
    <main id="main">
      <PageHeader title={words.search.title} />
      <SearchForm>
        <p className="filters">
          <label htmlFor="tag">{words.search.tag}</label>
          <select id="tag" name="tag">
            <option value="">{words.search.anyTag}</option>
          </select>
          <label htmlFor="year">{words.search.year}</label>
          <select id="year" name="year">
            <option value="">{words.search.anyYear}</option>
          </select>
        </p>
      </SearchForm>
      <p id="search-status" role="status" />
      <ol id="search-results" className="posts results" />
      <button id="search-more" type="button" hidden />
      <p className="shortcut">
        <label>
          <input id="shortcut" type="checkbox" defaultChecked autoComplete="off" />
          {words.search.shortcut}
        </label>
      </p>
      <noscript>
        <p className="notice">{words.search.withoutScript}</p>
        {count <= mostPosts ? (
          <Archive years={years} />
        ) : (
          <ul className="tag-list">
            {years.map(({ year, posts }) => (
              <li key={year}>
                <a href={archiveYearPath(year)}>
                  {year} <small>{words.posts(posts.length)}</small>
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="onward">
          <a href={archivePath}>{words.archive}</a>
        </p>
      </noscript>
      <script type="module" src={script} />
    </main>
  );
}
