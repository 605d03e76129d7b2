import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlainPageView } from '#components/PlainPageView.tsx';
import { loadPlainPage, plainPageMetadata } from '#lib/pages/plain-page.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';

interface Route {
  params: Promise<{ name: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const { pages } = await loadSoundCollection();
  return pages.map(({ slug }) => ({ name: slug }));
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadPlainPage((await params).name);
  return page ? plainPageMetadata(page.entry) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadPlainPage((await params).name);
  return page ? <PlainPageView {...page} /> : notFound();
}
