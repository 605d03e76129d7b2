import Link from 'next/link';
import type { Post } from './posts.ts';

export function PostList({ posts }: { posts: Post[] }) {
  return (
    <ul className="posts">
      {posts.map(({ slug, title, date }) => (
        <li key={slug}>
          <time dateTime={date.toISOString()}>{date.toISOString().slice(0, 10)}</time>{' '}
          <Link href={`/blog/${encodeURIComponent(slug)}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
