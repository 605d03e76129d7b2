import { llmsText } from '#lib/machines/llms.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { taggedResponse } from '#lib/tagged-response.ts';

export const dynamic = 'force-static';

export async function GET() {
  return taggedResponse(await llmsText(await loadSoundCollection()), 'text/plain; charset=utf-8');
}
