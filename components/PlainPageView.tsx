import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import type { PlainPage } from '#lib/pages/plain-page.ts';
import { placeData } from '#lib/pages/structured-data.ts';
import { Contents } from './Contents.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { PostBody } from './PostBody.tsx';
import { PostTime } from './PostTime.tsx';
import { StructuredData } from './StructuredData.tsx';

/** A page that is no post: title, list of contents and text. */
export function PlainPageView({ entry, article, scripts }: PlainPage) {
  return (
    <main id="main" className="post">
      <article lang={entry.language}>
        <header className="post-header">
          <h1>{entry.title}</h1>
          <div className="facts" lang={site.language}>
            {entry.lastmod && (
              <span>
                {words.updated} <PostTime className="dt-updated" date={entry.lastmod} />
              </span>
            )}
            <HiddenMark post={entry} />
          </div>
        </header>
        <Contents entries={entry.contents ? article.contents : []} />
        <PostBody article={article} />
      </article>
      <StructuredData graph={placeData([{ name: entry.title, path: entry.path }])} />
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </main>
  );
}
