import type { Metadata } from 'next';
import Link from 'next/link';
import { getTags } from '../../../lib/posts.ts';

export const metadata: Metadata = { title: 'Tags' };

export default async function Tags() {
  const tags = await getTags();
  return (
    <>
      <h1>Tags</h1>
      <ul>
        {tags.map(([tag, posts]) => (
          <li key={tag}>
            <Link href={`/blog/tags/${encodeURIComponent(tag)}`}>{tag}</Link> {posts.length}
          </li>
        ))}
      </ul>
    </>
  );
}
