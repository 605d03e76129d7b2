import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TagPageView } from '#components/TagPageView.tsx';
import { tagMetadata } from '#lib/pages/tag-metadata.ts';
import { loadTagPage, tagsToRender } from '#lib/pages/tag-page.ts';

interface Route {
  params: Promise<{ tag: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return tagsToRender();
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadTagPage((await params).tag, 1);
  return page ? tagMetadata(page) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadTagPage((await params).tag, 1);
  return page ? <TagPageView {...page} /> : notFound();
}
