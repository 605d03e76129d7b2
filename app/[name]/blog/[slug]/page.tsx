import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostPageView } from '#components/PostPageView.tsx';
import { postMetadata } from '#lib/pages/post-metadata.ts';
import { loadPostPage, translationsToRender } from '#lib/pages/post-page.ts';

interface Route {
  /** `name` is a language here: Next.js wants one name for what stands in one place of a path. */
  params: Promise<{ name: string; slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return translationsToRender();
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { name, slug } = await params;
  const page = await loadPostPage(slug, name);
  return page ? postMetadata(page.post, page.languages) : {};
}

export default async function Page({ params }: Route) {
  const { name, slug } = await params;
  const page = await loadPostPage(slug, name);
  return page ? <PostPageView {...page} /> : notFound();
}
