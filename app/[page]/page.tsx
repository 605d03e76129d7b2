import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlainPageView } from '#components/PlainPageView.tsx';
import { loadShownPlainPage, plainPageMetadata } from '#lib/pages/plain-page.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';

interface Route {
  params: Promise<{ page: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { pages } = await loadSoundCollection();
  return pages.map(({ name }) => ({ page: name }));
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const shown = await loadShownPlainPage((await params).page);
  return shown ? plainPageMetadata(shown.page) : {};
}

export default async function Page({ params }: Route) {
  const shown = await loadShownPlainPage((await params).page);
  return shown ? <PlainPageView {...shown} /> : notFound();
}
