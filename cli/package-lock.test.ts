import { readFile } from 'node:fs/promises';

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/** Where Node would look for a package from a folder of the lock file, the nearest first. */
function candidates(folder: string, name: string): string[] {
  const levels = folder.split('/node_modules/');
  const above = levels.map((_, index) =>
    levels.slice(0, levels.length - index).join('/node_modules/'),
  );
  return [...above.map((level) => `${level}/node_modules/${name}`), `node_modules/${name}`];
}

// npm leaves out what it can't find while it writes the lock file, such as a binary for another
// system on a registry that has none. `npm ci` refuses such a file, and a reader on that system
// could not start at all. Such an entry needs `version`, `optional`, `os` and `cpu`.
test('the lock file has the packages of all systems, so that npm ci takes it', async () => {
  const lock: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) =>
      candidates(folder, name).every((candidate) => lock.packages[candidate] === undefined),
    ),
  );
  expect(missing).toEqual([]);
});
