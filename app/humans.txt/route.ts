import { notFound } from 'next/navigation';
import { site } from '#lib/config/site.ts';

export const dynamic = 'force-static';

export function GET() {
  if (site.humans === undefined) return notFound();
  return new Response(site.humans, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
