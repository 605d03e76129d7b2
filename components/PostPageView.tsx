import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import type { PostPage } from '#lib/pages/post-page.ts';
import { postPath, postSourcePath } from '#lib/urls.ts';
import { Contents } from './Contents.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { PostBody } from './PostBody.tsx';
import { PostNeighbours } from './PostNeighbours.tsx';
import { PostSeries } from './PostSeries.tsx';
import { PostTags } from './PostTags.tsx';
import { PostTime } from './PostTime.tsx';

/** A post: title, facts, list of contents, text, and the ways on. */
export function PostPageView({ post, article, minutes, neighbours, scripts }: PostPage) {
  const contents = post.contents ? article.contents : [];
  return (
    <main id="main" className="post">
      <article className="h-entry" lang={post.language}>
        <header className="post-header">
          <h1 className="p-name">{post.title}</h1>
          <div className="facts" lang={site.language}>
            <PostTime className="dt-published" date={post.date} />
            {post.lastmod && (
              <span>
                {words.updated} <PostTime className="dt-updated" date={post.lastmod} />
              </span>
            )}
            <span>{words.readingTime(minutes)}</span>
            <HiddenMark post={post} />
          </div>
          <PostTags tags={post.tags} />
          <PostSeries series={post.series} />
          <a className="u-url" href={postPath(post.slug)} hidden>
            {post.title}
          </a>
          <span className="p-author h-card" hidden>
            {site.author.name}
          </span>
        </header>
        <Contents entries={contents} />
        <PostBody article={article} />
      </article>
      <footer className="post-footer">
        <p>
          <a href={postSourcePath(post.slug)} type="text/markdown">
            {words.source}
          </a>
        </p>
        <PostNeighbours {...neighbours} />
      </footer>
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </main>
  );
}
