import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TagPageView } from '#components/TagPageView.tsx';
import { tagMetadata } from '#lib/pages/tag-metadata.ts';
import { furtherTagPagesToRender, loadTagPage } from '#lib/pages/tag-page.ts';

interface Route {
  params: Promise<{ tag: string; page: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return furtherTagPagesToRender();
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { tag, page } = await params;
  const tagPage = await loadTagPage(tag, Number(page));
  return tagPage ? tagMetadata(tagPage) : {};
}

export default async function Page({ params }: Route) {
  const { tag, page } = await params;
  const tagPage = await loadTagPage(tag, Number(page));
  return tagPage ? <TagPageView {...tagPage} /> : notFound();
}
