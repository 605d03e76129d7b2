import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installOwnPackages } from '../own-packages.ts';
import { type Contender, type Task, taskEnvironment } from './contender.ts';
import { fixtureFolder, installedVersion, serveFolder } from './fixture.ts';

/** A minimal blog on Astro. It wants a newer Node than Kiji, which is among its packages. */
export async function astro(task: Task, work: string): Promise<Contender> {
  installOwnPackages('peers/astro');
  const folder = fixtureFolder('astro');
  const postsDir = path.join(work, 'posts');
  const [output, cache] = [path.join(work, 'dist'), path.join(work, 'cache')];
  return {
    name: 'astro',
    title: 'Astro',
    version: installedVersion(folder, 'astro'),
    prepare: () => copyPosts(task.postsDir, postsDir),
    build: {
      file: path.join(folder, 'node_modules/node/bin/node'),
      arguments: ['node_modules/astro/bin/astro.mjs', 'build'],
      cwd: folder,
      environment: { ...taskEnvironment({ ...task, postsDir }), OUT_DIR: output, CACHE_DIR: cache },
    },
    leaves: [output, cache, path.join(folder, '.astro')],
    output,
    serve: (port) => serveFolder(output, port),
  };
}

/** Astro takes `../images/a.png` for a file beside the post, and builds nothing without it. */
async function copyPosts(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  for (const file of await readdir(to, { recursive: true })) {
    if (!file.endsWith('.md')) continue;
    const copy = path.join(to, file);
    const text = await readFile(copy, 'utf8');
    const served = text.replace(/\]\((?:\.\.\/)+/g, '](/');
    if (served !== text) await writeFile(copy, served);
  }
}
