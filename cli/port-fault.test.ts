import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, portFault } from './port-fault.ts';

test('a free port has no fault, also when it was asked about before', async () => {
  const port = await freePort();
  expect(await portFault(port)).toBeUndefined();
  expect(await portFault(port)).toBeUndefined();
});

test('a port that is in use is said to be', async () => {
  const port = await freePort();
  const server = createServer();
  await once(server.listen(port), 'listening');
  try {
    expect(await portFault(port)).toBe(
      `Port ${port} is in use. Stop what runs there, or set PORT to another number`,
    );
  } finally {
    server.close();
  }
});
