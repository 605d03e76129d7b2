import { words } from '#lib/language/words.ts';
import type { AuthorPage } from '#lib/pages/author-page.ts';
import { placeData } from '#lib/pages/structured-data.ts';
import { authorPath } from '#lib/urls.ts';
import { Markup } from './Markup.tsx';
import { PageHeader } from './PageHeader.tsx';
import { Pagination } from './Pagination.tsx';
import { PostList } from './PostList.tsx';
import { StructuredData } from './StructuredData.tsx';

/** An author, in a few words, and a page of the posts. */
export function AuthorPageView({ id, author, count, summaries, number, last }: AuthorPage) {
  const own = author.url ? [{ label: words.website, href: author.url }] : [];
  const links = [...own, ...author.links];
  return (
    <main id="main" className="h-feed">
      <PageHeader title={author.name}>
        {author.bio && <Markup as="p" markdown={author.bio} />}
        {links.length > 0 && (
          <ul className="ways">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href} rel="me">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>{words.posts(count)}</p>
      </PageHeader>
      <PostList summaries={summaries} />
      <Pagination number={number} last={last} pathOf={(page) => authorPath(id, page)} />
      <StructuredData graph={placeData([{ name: author.name, path: authorPath(id) }])} />
    </main>
  );
}
