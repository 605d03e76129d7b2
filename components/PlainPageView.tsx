import { words } from '#lib/language/words.ts';
import type { ShownPlainPage } from '#lib/pages/plain-page.ts';
import { Contents } from './Contents.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { PostBody } from './PostBody.tsx';
import { PostTime } from './PostTime.tsx';

/** A page that is no post: title, list of contents and text. */
export function PlainPageView({ page, article, scripts }: ShownPlainPage) {
  return (
    <main id="main" className="post">
      <article className="h-entry" lang={page.language}>
        <header className="post-header">
          <h1 className="p-name">{page.title}</h1>
          {(page.lastmod || page.hidden) && (
            <div className="facts" lang={words.language}>
              {page.lastmod && (
                <span>
                  {words.updated} <PostTime className="dt-updated" date={page.lastmod} />
                </span>
              )}
              <HiddenMark post={page} />
            </div>
          )}
          <a className="u-url" href={page.path} hidden>
            {page.title}
          </a>
        </header>
        <Contents entries={page.contents ? article.contents : []} />
        <PostBody article={article} />
      </article>
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </main>
  );
}
