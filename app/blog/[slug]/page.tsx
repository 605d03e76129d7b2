import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostPageView } from '#components/PostPageView.tsx';
import { postMetadata } from '#lib/pages/post-metadata.ts';
import { loadPostPage } from '#lib/pages/post-page.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';

interface Route {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { posts } = await loadSoundCollection();
  return posts.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadPostPage((await params).slug);
  return page ? postMetadata(page.post, page.languages) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadPostPage((await params).slug);
  return page ? <PostPageView {...page} /> : notFound();
}
