import { notFound } from 'next/navigation';
import { site } from '#lib/config/site.ts';
import { securityText } from '#lib/machines/security-text.ts';

export const dynamic = 'force-static';

export function GET() {
  if (!site.security) return notFound();
  return new Response(securityText(site.security, site.origin), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
