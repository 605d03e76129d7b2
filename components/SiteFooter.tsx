import { site } from '#lib/config/site.ts';
import type { Entry } from '#lib/posts/post.ts';
import { Markup } from './Markup.tsx';

/** Who writes here and where else, the pages that are no posts, and the line of the configuration. */
export function SiteFooter({ pages }: { pages: readonly Entry[] }) {
  const { author, footer } = site;
  return (
    <footer className="site-footer">
      <p>
        {author.url ? (
          <a href={author.url} rel="author me">
            {author.name}
          </a>
        ) : (
          author.name
        )}
      </p>
      {author.links.length > 0 && (
        <ul>
          {author.links.map(({ label, href }) => (
            <li key={href}>
              <a href={href} rel="me">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <ul>
          {pages.map(({ path, title, language }) => (
            <li key={path}>
              <a href={path} lang={language}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {footer && <Markup as="p" markdown={footer} />}
    </footer>
  );
}
