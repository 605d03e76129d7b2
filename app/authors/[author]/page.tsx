import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPageView } from '#components/AuthorPageView.tsx';
import { authorMetadata, listAuthorPages, loadAuthorPage } from '#lib/pages/author-page.ts';

interface Route {
  params: Promise<{ author: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const pages = await listAuthorPages();
  return pages.filter(({ number }) => number === 1).map(({ id }) => ({ author: id }));
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const page = await loadAuthorPage((await params).author, 1);
  return page ? authorMetadata(page) : {};
}

export default async function Page({ params }: Route) {
  const page = await loadAuthorPage((await params).author, 1);
  return page ? <AuthorPageView {...page} /> : notFound();
}
