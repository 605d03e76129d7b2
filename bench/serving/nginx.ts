import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Command } from '../measured/timed-run.ts';

const run = promisify(execFile);

/** Where Debian and most others have it. */
const mimeTypes = '/etc/nginx/mime.types';

/** The version of nginx, or nothing where it is not there. */
export async function nginxVersion(): Promise<string | undefined> {
  if (!existsSync(mimeTypes)) return undefined;
  const { stderr } = await run('nginx', ['-v']).catch(() => ({ stderr: '' }));
  return /nginx\/(\S+)/.exec(stderr)?.[1];
}

/**
 * nginx with one worker on a finished site, with the configuration that the build has written.
 *
 * @param dist the folder `.next` of the site.
 * @param work a folder of its own.
 */
export function nginxOn(dist: string, work: string): (port: number) => Promise<Command> {
  return async (port) => {
    await mkdir(work, { recursive: true });
    const file = path.join(work, 'nginx.conf');
    await writeFile(file, configuration(dist, work, port));
    return {
      file: 'nginx',
      arguments: ['-p', work, '-e', path.join(work, 'error.log'), '-c', file],
      cwd: work,
      environment: {},
    };
  };
}

function configuration(dist: string, work: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(work, name)};`,
  );
  return [
    // A worker of its own user would not find its way into a folder of temporary files.
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off;',
    'worker_processes 1;',
    `pid ${path.join(work, 'nginx.pid')};`,
    'events { worker_connections 1024; }',
    'http {',
    `include ${mimeTypes};`,
    ...temporary,
    'access_log off;',
    'sendfile on;',
    'tcp_nopush on;',
    'keepalive_requests 1000000;',
    // Paths of Japanese titles are long.
    'variables_hash_max_size 4096;',
    'server {',
    `listen ${port};`,
    `root ${path.join(dist, 'site')};`,
    `include ${path.join(dist, 'nginx.conf')};`,
    '}',
    '}',
  ].join('\n');
}
