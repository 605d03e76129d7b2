import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../measured/timed-run.ts';

/** Absolute path of a peer's folder. */
export function fixtureFolder(name: string): string {
  return fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
}

/** The version of a package that a fixture has installed. */
export function installedVersion(fixture: string, name: string): string {
  const file = path.join(fixture, 'node_modules', name, 'package.json');
  // Every package has one.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Serves a folder of finished files with sirv, compressed where there are compressed ones beside them. */
export function serveFolder(folder: string, port: number): Command {
  return {
    file: process.execPath,
    arguments: [
      '--import',
      'tsx',
      fileURLToPath(new URL('./serve-folder.ts', import.meta.url)),
      folder,
      `${port}`,
    ],
    cwd: process.cwd(),
    environment: { NODE_ENV: 'production' },
  };
}
