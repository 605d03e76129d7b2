import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { installOwnPackages } from '../own-packages.ts';
import { type Contender, type Task, taskEnvironment } from './contender.ts';
import { fixtureFolder, installedVersion } from './fixture.ts';

/** A plain Next.js blog, as everyone writes it. */
export async function next(task: Task): Promise<Contender> {
  installOwnPackages('peers/next');
  const folder = fixtureFolder('next');
  await rm(path.join(folder, 'public'), { recursive: true, force: true });
  if (task.staticDir) await cp(task.staticDir, path.join(folder, 'public'), { recursive: true });
  return nextSite('next', 'plain Next.js', folder, taskEnvironment(task), async () => {});
}

/** A site on Next.js in the folder of its fixture. */
export function nextSite(
  name: 'next' | 'floor',
  title: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  prepare: () => Promise<void>,
): Contender {
  const command = (...options: string[]) => ({
    file: process.execPath,
    arguments: ['node_modules/next/dist/bin/next', ...options],
    cwd: folder,
    environment,
  });
  return {
    name,
    title,
    version: installedVersion(folder, 'next'),
    prepare,
    build: command('build'),
    leaves: [path.join(folder, '.next')],
    output: path.join(folder, '.next'),
    serve: (port) => command('start', '-p', `${port}`),
    develop: (port) => command('dev', '-p', `${port}`),
  };
}
