import { words } from '#lib/language/words.ts';
import type { PostSummary } from '#lib/pages/post-summary.ts';
import { HiddenMark } from './HiddenMark.tsx';
import { PostAuthors } from './PostAuthors.tsx';
import { PostTags } from './PostTags.tsx';
import { PostTime } from './PostTime.tsx';
import { RawHtml } from './RawHtml.tsx';

/** Posts with their date, reading time, a sentence and their tags. */
export function PostList({ summaries }: { summaries: readonly PostSummary[] }) {
  return (
    <ol className="posts">
      {summaries.map(({ post, minutes, sentence }) => (
        <li key={post.slug} className="h-entry">
          <p className="facts">
            <PostTime className="dt-published" date={post.date} />
            <span>{words.readingTime(minutes)}</span>
            <PostAuthors post={post} />
            <HiddenMark post={post} />
          </p>
          <h2 lang={post.language}>
            <a className="u-url p-name" href={post.path}>
              {post.title}
            </a>
          </h2>
          {'html' in sentence ? (
            <RawHtml as="p" className="p-summary" html={sentence.html} lang={post.language} />
          ) : (
            <p className="p-summary" lang={post.language}>
              {sentence.text}
            </p>
          )}
          <PostTags tags={post.tags} />
        </li>
      ))}
    </ol>
  );
}
