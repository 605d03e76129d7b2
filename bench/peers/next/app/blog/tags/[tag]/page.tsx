import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostList } from '../../../../lib/PostList.tsx';
import { getTags } from '../../../../lib/posts.ts';

interface Props {
  params: Promise<{ tag: string }>;
}

export async function generateStaticParams() {
  return (await getTags()).map(([tag]) => ({ tag }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).tag) };
}

export default async function TagPage({ params }: Props) {
  const name = decodeURIComponent((await params).tag);
  const [tag, posts] = (await getTags()).find(([each]) => each === name) ?? notFound();
  return (
    <>
      <h1>#{tag}</h1>
      <PostList posts={posts} />
    </>
  );
}
