import { site } from '#lib/config/site.ts';
import { words } from '#lib/language/words.ts';
import type { PostPage } from '#lib/pages/post-page.ts';
import { Comments } from './Comments.tsx';
import { Contents } from './Contents.tsx';
import { HiddenMark } from './HiddenMark.tsx';
import { MorePosts } from './MorePosts.tsx';
import { PostAuthors } from './PostAuthors.tsx';
import { PostBody } from './PostBody.tsx';
import { PostNeighbours } from './PostNeighbours.tsx';
import { PostNotices } from './PostNotices.tsx';
import { PostSeries } from './PostSeries.tsx';
import { PostTags } from './PostTags.tsx';
import { PostTime } from './PostTime.tsx';
import { PostTranslations } from './PostTranslations.tsx';
import { PostWays } from './PostWays.tsx';
import { SeriesBox } from './SeriesBox.tsx';
import { StructuredData } from './StructuredData.tsx';

/** A post: title, facts, list of contents, text, and the ways on. */
export function PostPageView({
  post,
  article,
  translations,
  minutes,
  notices,
  neighbours,
  series,
  related,
  ways,
  comments,
  structuredData,
  scripts,
}: PostPage) {
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
            <PostAuthors post={post} />
            <HiddenMark post={post} />
          </div>
          <PostTags tags={post.tags} />
          <PostSeries series={post.series} />
          <a className="u-url" href={post.path} hidden>
            {post.title}
          </a>
          <PostTranslations translations={translations} />
          <PostNotices notices={notices} />
        </header>
        <Contents entries={contents} />
        <PostBody article={article} />
      </article>
      <footer className="post-footer">
        <PostWays post={post} ways={ways} />
        {series.map((term) => (
          <SeriesBox key={term.key} series={term} current={post} />
        ))}
        <PostNeighbours {...neighbours} />
        <MorePosts title={words.relatedPosts} posts={related} />
        {comments && <Comments comments={comments} />}
      </footer>
      <StructuredData graph={structuredData} />
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </main>
  );
}
