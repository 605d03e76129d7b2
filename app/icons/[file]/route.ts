import { iconPng, iconSizes } from '#lib/machines/icons.ts';
import { iconFile } from '#lib/urls.ts';

interface Route {
  params: Promise<{ file: string }>;
}

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return iconSizes.map((size) => ({ file: iconFile(size) }));
}

export async function GET(_request: Request, { params }: Route) {
  const { file } = await params;
  const size = iconSizes.find((each) => iconFile(each) === file);
  if (size === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await iconPng(size)), {
    headers: { 'content-type': 'image/png' },
  });
}
