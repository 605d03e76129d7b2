import { notFound } from 'next/navigation';
import { site } from '#lib/config/site.ts';
import { securityText } from '#lib/machines/security-text.ts';
import { taggedResponse } from '#lib/tagged-response.ts';

export const dynamic = 'force-static';

export function GET() {
  if (!site.security) return notFound();
  return taggedResponse(securityText(site.security, site.origin), 'text/plain; charset=utf-8');
}
