import { site } from '#lib/config/site.ts';
import type { Entry } from '#lib/posts/post.ts';
import { Markup } from './Markup.tsx';

/** Who writes here, the pages that are no posts, and the line of the configuration. */
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
