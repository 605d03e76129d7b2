import path from 'node:path';
import { installOwnPackages } from '../own-packages.ts';
import { type Contender, type Task, taskEnvironment } from './contender.ts';
import { fixtureFolder, installedVersion, serveFolder } from './fixture.ts';

/** A minimal blog on Eleventy. */
export async function eleventy(task: Task, work: string): Promise<Contender> {
  installOwnPackages('peers/eleventy');
  const folder = fixtureFolder('eleventy');
  const output = path.join(work, 'site');
  return {
    name: 'eleventy',
    title: 'Eleventy',
    version: installedVersion(folder, '@11ty/eleventy'),
    prepare: async () => {},
    build: {
      file: process.execPath,
      arguments: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      cwd: folder,
      environment: { ...taskEnvironment(task), OUT_DIR: output },
    },
    leaves: [output],
    output,
    serve: (port) => serveFolder(output, port),
  };
}
