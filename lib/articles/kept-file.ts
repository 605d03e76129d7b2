import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeFinished } from '../finished-file.ts';

/** What was kept in a file; nothing where there is none, or no whole one. */
export function readKept<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(gunzipSync(readFileSync(file)).toString());
  } catch {
    return undefined;
  }
}

/** Keeps a value in a file, as JSON. */
export async function writeKept(file: string, value: unknown): Promise<void> {
  await writeFinished(file, gzipSync(JSON.stringify(value), { level: 1 }));
}

/** Tells two texts apart. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
