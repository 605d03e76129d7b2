import { createHash } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/** Everything that a build is made of. */
export interface Ingredients {
  /** Absolute paths of files and folders, by a name that is the same on every machine. */
  roots: Readonly<Record<string, string | undefined>>;
  /** What else makes a difference, such as the value of a variable. */
  facts: Readonly<Record<string, string | undefined>>;
}

/**
 * A SHA-256 that changes when a byte or a name of a file, a file's being there, or a fact does.
 *
 * Contents are read, for a clone or a copy gives old files new times. It reads one file after the
 * other into one buffer: 10,000 posts take 0.2 s that way, and 1 s through promises.
 */
export function fingerprintOf({ roots, facts }: Ingredients): string {
  const whole = createHash('sha256');
  const buffer = Buffer.alloc(256 * 1024);
  for (const [name, root] of sorted(roots)) {
    for (const file of root === undefined ? [] : filesAt(root)) {
      const content = contentHash(path.join(root ?? '', file), buffer);
      if (content !== undefined) whole.update(JSON.stringify(['file', name, file, content]));
    }
  }
  for (const fact of sorted(facts)) whole.update(JSON.stringify(['fact', ...fact]));
  return whole.digest('hex');
}

function sorted(record: Readonly<Record<string, string | undefined>>) {
  const present = Object.entries(record).filter(([, value]) => value !== undefined);
  return present.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Files below a folder, with `/` between names; for a file, the empty path. */
function filesAt(root: string): string[] {
  const state = statSync(root, { throwIfNoEntry: false });
  if (state === undefined) return [];
  return state.isDirectory() ? filesBelow(root, '').sort() : [''];
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(isIngredient)
    .flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, file) : [file];
    });
}

/** Hidden files are those of editors, of the system and of Git; `.well-known` is for readers. */
function isIngredient({ name }: Dirent): boolean {
  return !name.startsWith('.') || name === '.well-known';
}

/** Nothing for a file that was taken away since it was listed, as editors do with theirs. */
function contentHash(file: string, buffer: Buffer): string | undefined {
  const hash = createHash('sha256');
  try {
    const descriptor = openSync(file, 'r');
    try {
      for (;;) {
        const length = readSync(descriptor, buffer, 0, buffer.length, null);
        if (length === 0) return hash.digest('hex');
        hash.update(buffer.subarray(0, length));
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    // A link to a folder: what it points to counts, and not what lies there, which may be a circle.
    if (code === 'EISDIR') return `link to ${readlinkSync(file)}`;
    throw error;
  }
}
