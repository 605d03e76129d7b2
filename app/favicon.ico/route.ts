import { iconIco } from '#lib/machines/icons.ts';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(new Uint8Array(await iconIco()), {
    headers: { 'content-type': 'image/x-icon' },
  });
}
