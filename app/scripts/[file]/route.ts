import { scriptsOfSite } from '#lib/pages/browser-scripts.ts';
import { loadSoundCollection } from '#lib/posts/source.ts';
import { browserScriptPath } from '#lib/urls.ts';

interface Route {
  params: Promise<{ file: string }>;
}

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const scripts = await scriptsOfSite(await loadSoundCollection());
  return scripts.map(({ file }) => ({ file }));
}

export async function GET(_request: Request, { params }: Route) {
  const { file } = await params;
  const scripts = await scriptsOfSite(await loadSoundCollection());
  const script = scripts.find((each) => each.file === file);
  if (!script) return new Response(`There is no ${browserScriptPath(file)}`, { status: 404 });
  return new Response(script.text, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
