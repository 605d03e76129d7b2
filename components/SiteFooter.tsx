import { site } from '#lib/config/site.ts';
import type { PlainPage } from '#lib/posts/post.ts';
import { HiddenMark } from './HiddenMark.tsx';
import { Markup } from './Markup.tsx';

/** Who writes here, the plain pages, and the line of the configuration. */
export function SiteFooter({ pages }: { pages: readonly PlainPage[] }) {
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
          {pages.map((page) => (
            <li key={page.path}>
              <a href={page.path} lang={page.language}>
                {page.title}
              </a>
              <HiddenMark post={page} />
            </li>
          ))}
        </ul>
      )}
      {footer && <Markup as="p" markdown={footer} />}
    </footer>
  );
}
