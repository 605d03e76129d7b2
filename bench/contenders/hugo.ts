import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hugoVersion } from '../hugo/hugo-articles.ts';
import type { Contender, Task } from './contender.ts';
import { fixtureFolder, serveFolder } from './fixture.ts';

/** A minimal site on Hugo, where there is a command `hugo`. */
export async function hugo(task: Task, work: string): Promise<Contender | string> {
  const version = await hugoVersion();
  if (version === undefined) return 'There is no command hugo (apt-get install hugo)';
  const folder = fixtureFolder('hugo');
  const [output, resources] = [path.join(work, 'public'), path.join(work, 'resources')];
  const mounts = path.join(work, 'mounts.json');
  const mount = (source: string, target: string) => ({ source, target });
  await writeFile(
    mounts,
    JSON.stringify({
      module: {
        mounts: [
          mount(task.postsDir, 'content/blog'),
          mount('layouts', 'layouts'),
          ...(task.staticDir === undefined ? [] : [mount(task.staticDir, 'static')]),
        ],
      },
    }),
  );
  return {
    name: 'hugo',
    title: 'Hugo',
    version: version.replace(/^v/, ''),
    prepare: async () => {},
    build: {
      file: 'hugo',
      arguments: [
        '--quiet',
        '--noBuildLock',
        '--config',
        `hugo.toml,${mounts}`,
        '--destination',
        output,
      ],
      cwd: folder,
      environment: {
        HUGO_CACHEDIR: path.join(work, 'cache'),
        HUGO_RESOURCEDIR: resources,
        ...(task.highlight ? {} : { HUGO_MARKUP_HIGHLIGHT_CODEFENCES: 'false' }),
      },
    },
    leaves: [output, resources, path.join(work, 'cache')],
    output,
    serve: (port) => serveFolder(output, port),
  };
}
