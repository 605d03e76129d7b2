import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copySite } from '#lib/testing/site-copy.ts';
import { type Contender, type Task, taskEnvironment } from './contender.ts';

/** Kiji in a copy of this repository, so that the author's own build is left alone. */
export async function kiji(task: Task, work: string): Promise<Contender> {
  const folder = path.join(work, 'site');
  await rm(folder, { recursive: true, force: true });
  await copySite(folder);
  await configure(path.join(folder, 'blog.config.ts'), task);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const command = (...options: string[]) => ({
    file: process.execPath,
    arguments: ['cli/kiji.js', ...options],
    cwd: folder,
    environment: { ...taskEnvironment(task), TMPDIR: work },
  });
  const on = (port: number, ...options: string[]) => {
    const { environment, ...rest } = command(...options);
    return { ...rest, environment: { ...environment, PORT: `${port}` } };
  };
  return {
    name: 'kiji',
    title: 'Kiji',
    version,
    prepare: async () => {},
    build: command('build'),
    // tsx keeps what it has compiled in the folder of temporary files.
    leaves: [path.join(folder, '.next'), path.join(work, `tsx-${process.getuid?.() ?? ''}`)],
    output: path.join(folder, '.next'),
    serve: (port) => on(port, 'start'),
    develop: (port) => on(port, 'dev'),
  };
}

/** Writes what the task leaves out into the configuration. */
async function configure(file: string, { openGraphImages, search }: Task): Promise<void> {
  const text = await readFile(file, 'utf8');
  const lines = Object.entries({ openGraphImages, search }).flatMap(([key, isOn]) =>
    isOn ? [] : [`\n  ${key}: false,`],
  );
  await writeFile(
    file,
    text.replace('defineConfig({', (start) => start + lines.join('')),
  );
}
