import { readFile, stat } from 'node:fs/promises';

/** How much is kept, in bytes. */
export interface Room {
  /** Of all files together. */
  total: number;
  /** Of one: what is larger is sent from the disk. */
  file: number;
}

/**
 * Contents of small files that were asked for lately. Opening a file takes Node several times as
 * long as sending a page.
 *
 * @returns a function of a file that gives its content when it is kept, and else keeps it for the
 *   next time.
 */
export function keptContents({ total, file: largest }: Room) {
  // A map goes through its entries in the order in which they came: the first is the oldest.
  const kept = new Map<string, Buffer>();
  const awaited = new Set<string>();
  let size = 0;

  async function keep(file: string): Promise<void> {
    if (awaited.has(file)) return;
    awaited.add(file);
    try {
      if ((await stat(file)).size > largest) return;
      const content = await readFile(file);
      kept.set(file, content);
      size += content.length;
      for (const [oldest, { length }] of kept) {
        if (size <= total) break;
        kept.delete(oldest);
        size -= length;
      }
    } catch {
      // It is sent from the disk, or not at all.
    } finally {
      awaited.delete(file);
    }
  }

  return (file: string): Buffer | undefined => {
    const content = kept.get(file);
    if (content === undefined) {
      void keep(file);
      return undefined;
    }
    kept.delete(file);
    kept.set(file, content);
    return content;
  };
}
