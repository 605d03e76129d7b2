import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SeriesPageView } from '#components/SeriesPageView.tsx';
import { loadSeriesPage, seriesMetadata, seriesToRender } from '#lib/pages/series-page.ts';

interface Route {
  params: Promise<{ series: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  return seriesToRender();
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadSeriesPage((await params).series);
  return page ? seriesMetadata(page) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadSeriesPage((await params).series);
  return page ? <SeriesPageView {...page} /> : notFound();
}
