import { notFound } from 'next/navigation';
import { site } from '#lib/config/site.ts';
import { taggedResponse } from '#lib/tagged-response.ts';

export const dynamic = 'force-static';

export function GET() {
  if (site.humans === undefined) return notFound();
  return taggedResponse(site.humans, 'text/plain; charset=utf-8');
}
