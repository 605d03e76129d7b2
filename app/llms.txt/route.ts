import { llmsText } from '#lib/machines/llms.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(await llmsText(await loadSoundCollection()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
