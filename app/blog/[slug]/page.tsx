import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostPageView } from '#components/PostPageView.tsx';
import { postMetadata } from '#lib/pages/post-metadata.ts';
import { loadPostPage, postsToRender } from '#lib/pages/post-page.ts';

interface Route {
  params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return postsToRender();
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadPostPage((await params).slug);
  return page ? postMetadata(page.post, page.languages) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadPostPage((await params).slug);
  return page ? <PostPageView {...page} /> : notFound();
}
