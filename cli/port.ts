import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port to serve on, or why there is none and the exit code that says so: 2 for bad usage, 1 else. */
export type WantedPort = { port: number } | { fault: string; code: 1 | 2 };

/** The port that the environment variable `PORT` asks for, if it can be had now. */
export async function wantedPort(text = process.env.PORT): Promise<WantedPort> {
  const port = portOf(text);
  if (port === undefined) {
    return { fault: `PORT is "${text}"; write a number from 1 to 65535`, code: 2 };
  }
  const fault = await portFault(port);
  return fault === undefined ? { port } : { fault, code: 1 };
}

/** The port of the environment variable `PORT`, 3000 where it is not set, nothing where it is no port. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** Why nothing can be served on a port now, in a sentence; nothing when it is free. */
export async function portFault(port: number): Promise<string | undefined> {
  const probe = createServer();
  try {
    await once(probe.listen(port), 'listening');
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      return `Port ${port} is in use. Stop what runs there, or set PORT to another number`;
    }
    if (code === 'EACCES') {
      return `Port ${port} is not allowed to you. Set PORT to a number above 1023`;
    }
    return `Port ${port} can't be used: ${message}`;
  } finally {
    probe.close();
  }
}

/** A port that nothing uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0), 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('A port was expected');
  return address.port;
}
