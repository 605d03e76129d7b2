import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** Milliseconds that half of the answers took at most. */
  p50: number;
  /** Milliseconds that 99 of 100 took at most. */
  p99: number;
}

/** How many connections are open at a time. */
export const connections = 32;

/** The version of wrk, or nothing where there is no such command. */
export async function wrkVersion(): Promise<string | undefined> {
  // It ends with an exit code other than 0 when it is asked for its version.
  const answer = await run('wrk', ['-v']).catch(
    (error: NodeJS.ErrnoException & { stdout?: string }) =>
      error.code === 'ENOENT' ? undefined : error,
  );
  if (answer === undefined) return undefined;
  return /wrk (?:debian\/)?([\w.-]+)/.exec(answer.stdout ?? '')?.[1] ?? 'unknown';
}

/**
 * Asks for an address over and over, gzip accepted.
 *
 * @throws {Error} when an answer was no page.
 */
export async function load(url: string, seconds: number): Promise<Load> {
  const { stdout } = await run('wrk', [
    ...['-t', '1', '-c', `${connections}`, '-d', `${seconds}s`, '--latency'],
    ...['-H', 'Accept-Encoding: gzip', url],
  ]);
  return loadOf(stdout);
}

/** Reads what wrk prints. */
export function loadOf(printed: string): Load {
  const fault = /^\s*(?:Non-2xx or 3xx responses|Socket errors): (.*)$/m.exec(printed);
  if (fault) throw new Error(`Not every answer was a page: ${fault[0].trim()}`);
  const rate = Number(/^Requests\/sec:\s+([\d.]+)$/m.exec(printed)?.[1]);
  const at = (percent: number) =>
    milliseconds(new RegExp(`^\\s+${percent}%\\s+(\\S+)$`, 'm').exec(printed)?.[1]);
  const found = { rate, p50: at(50), p99: at(99) };
  if (Object.values(found).some(Number.isNaN)) throw new Error(`What does wrk say?\n${printed}`);
  return found;
}

function milliseconds(text = ''): number {
  const [, number, unit = ''] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? [];
  return Number(number) * ({ us: 0.001, ms: 1, s: 1_000, m: 60_000 }[unit] ?? Number.NaN);
}
