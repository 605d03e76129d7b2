import { words } from '#lib/language/words.ts';
import type { Post } from '#lib/posts/post.ts';
import { PostTime } from './PostTime.tsx';

/** Posts that share tags with one. */
export function RelatedPosts({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">{words.relatedPosts}</h2>
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
