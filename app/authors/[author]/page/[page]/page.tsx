import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPageView } from '#components/AuthorPageView.tsx';
import { authorMetadata, listAuthorPages, loadAuthorPage } from '#lib/pages/author-page.ts';

interface Route {
  params: Promise<{ author: string; page: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
  const pages = await listAuthorPages();
  return pages
    .filter(({ number }) => number > 1)
    .map(({ id, number }) => ({ author: id, page: String(number) }));
}

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { author, page } = await params;
  const authorPage = await loadAuthorPage(author, Number(page));
  return authorPage ? authorMetadata(authorPage) : {};
}

export default async function Page({ params }: Route) {
  const { author, page } = await params;
  const authorPage = await loadAuthorPage(author, Number(page));
  return authorPage ? <AuthorPageView {...authorPage} /> : notFound();
}
