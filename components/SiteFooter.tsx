import { site } from '#lib/config/site.ts';
import { Markup } from './Markup.tsx';

/** Who writes here, and the line of the configuration. */
export function SiteFooter() {
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
      {footer && <Markup as="p" markdown={footer} />}
    </footer>
  );
}
