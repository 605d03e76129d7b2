import type { Post } from '#lib/posts/post.ts';
import { PostTime } from './PostTime.tsx';

/** A few posts to go on with: a title and a day each. */
export function MorePosts({ title, posts }: { title: string; posts: readonly Post[] }) {
  if (posts.length === 0) return null;
  return (
    <section className="more-posts" aria-labelledby="more-posts">
      <h2 id="more-posts">{title}</h2>
      <ul>
        {posts.map(({ path, title, language, date }) => (
          <li key={path}>
            <a href={path} lang={language}>
              {title}
            </a>
            <PostTime className="date" date={date} />
          </li>
        ))}
      </ul>
    </section>
  );
}
