import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { copyFiles } from '#lib/testing/site-copy.ts';
import { freePort } from './port.ts';

// What `npm ci --omit=dev` puts there, put there without a network: the folders of node_modules
// that the lock file does not mark as for development.

interface Lock {
  packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
}

/** How many packages a production install may have. */
const most = 190;

const run = promisify(execFile);

let copy: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'kiji-production-'));
  await copyFiles(copy);
});

afterAll(async () => {
  server?.kill('SIGTERM');
  if (server?.exitCode === null) await once(server, 'exit');
  await rm(copy, { recursive: true, force: true });
});

test(`a production install has at most ${most} packages, and builds and serves the blog`, async () => {
  const installed = await installForProduction();
  expect(installed).toBeGreaterThan(100);
  expect(installed).toBeLessThanOrEqual(most);

  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' } as const;
  await run(process.execPath, ['cli/kiji.js', 'build'], { cwd: copy, env });

  const port = await freePort();
  server = spawn(process.execPath, ['cli/kiji.js', 'start'], {
    cwd: copy,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilPrinted(server, `http://localhost:${port}`);
  const response = await fetch(`http://localhost:${port}/blog/hello-kiji`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('class="e-content text"');
}, 240_000);

/** Gives the number of packages that it has copied. */
async function installForProduction(): Promise<number> {
  const hidden = 'node_modules/.package-lock.json';
  const lock: Lock = JSON.parse(await readFile(hidden, 'utf8'));
  const production = Object.entries(lock.packages).filter(
    ([, { dev, devOptional }]) => !dev && !devOptional,
  );
  // Packages inside packages come with the outer one, which is listed before them.
  const nested = (folder: string) => folder.indexOf('/node_modules/') > 0;
  for (const [folder] of production) {
    if (nested(folder)) continue;
    await cp(folder, path.join(copy, folder), {
      recursive: true,
      filter: (file) => file === folder || path.basename(file) !== 'node_modules',
    });
  }
  for (const [folder] of production.filter(([name]) => nested(name))) {
    await cp(folder, path.join(copy, folder), { recursive: true });
  }
  await writeFile(
    path.join(copy, hidden),
    JSON.stringify({ ...lock, packages: Object.fromEntries(production) }),
  );
  return production.length;
}

function untilPrinted(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes(text)) resolve();
    });
    child.once('exit', () => reject(new Error(`The server ended early:\n${printed}`)));
  });
}
