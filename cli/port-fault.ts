import { once } from 'node:events';
import { createServer } from 'node:net';

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
