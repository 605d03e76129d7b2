import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { toHtml } from '../../../lib/markdown.ts';
import { getPost, getPosts } from '../../../lib/posts.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await getPosts()).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = await getPost(decodeURIComponent((await params).slug));
  return { title: post?.title };
}

export default async function PostPage({ params }: Props) {
  const post = await getPost(decodeURIComponent((await params).slug));
  if (!post) notFound();
  const html = await toHtml(post.markdown);
  return (
    <article>
      <h1>{post.title}</h1>
      <p>
        <time dateTime={post.date.toISOString()}>{post.date.toISOString().slice(0, 10)}</time>{' '}
        {post.tags.map((tag) => (
          <Link key={tag} href={`/blog/tags/${encodeURIComponent(tag)}`}>
            #{tag}{' '}
          </Link>
        ))}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the author's own text */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
