import type { ReactNode } from 'react';
import { words } from '#lib/language/words.ts';
import { searchPath } from '#lib/urls.ts';

/** The field of the search, with what narrows it. */
export function SearchForm({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2022 don't know <search>
    <form className="search" role="search" action={searchPath}>
      <label htmlFor="q">{words.search.field}</label>
      <p className="search-field">
        <input
          id="q"
          name="q"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-keyshortcuts="/"
        />
        <button type="submit">{words.search.button}</button>
      </p>
      {children}
    </form>
  );
}
