import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import { archivePath, feedPath, homePath, searchPath, tagsPath } from '#lib/urls.ts';
import { SchemeSwitch } from './SchemeSwitch.tsx';

const standard = [
  { label: words.archive, href: archivePath },
  { label: words.tags, href: tagsPath },
  { label: words.feed, href: feedPath },
];

/** The blog's name and the ways through it. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="site-title" href={homePath} rel="home">
        {site.title}
      </a>
      <nav aria-label={words.navigation}>
        <ul>
          {(site.navigation ?? standard).map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="site-tools">
        {site.search && (
          <a className="search-way" href={searchPath} aria-keyshortcuts="/">
            <span className="visually-hidden">{words.search.title}</span>
          </a>
        )}
        <SchemeSwitch />
      </div>
    </header>
  );
}
