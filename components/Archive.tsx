import { words } from '#lib/language/words.ts';
import type { Year } from '#lib/pages/archive.ts';
import { HiddenMark } from './HiddenMark.tsx';
import { PostTime } from './PostTime.tsx';

/** All posts, a list a year. */
export function Archive({ years }: { years: readonly Year[] }) {
  return years.map(({ year, posts }) => (
    <section key={year} className="year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        {year} <small>{words.posts(posts.length)}</small>
      </h2>
      <ol>
        {posts.map((post) => (
          <li key={post.slug} className="h-entry">
            <PostTime className="dt-published" date={post.date} />
            <a className="u-url p-name" href={post.path} lang={post.language}>
              {post.title}
            </a>
            <HiddenMark post={post} />
          </li>
        ))}
      </ol>
    </section>
  ));
}
