import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, portFault, portOf, wantedPort } from './port.ts';

test.each([
  [undefined, 3000],
  ['', 3000],
  ['8080', 8080],
  ['1', 1],
  ['65535', 65_535],
  ['0', undefined],
  ['65536', undefined],
  ['-1', undefined],
  ['80.5', undefined],
  ['http', undefined],
  ['80 81', undefined],
])('PORT=%s is the port %s', (text, port) => {
  expect(portOf(text)).toBe(port);
});

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

test('the wanted port is told from one that is none and one that is taken', async () => {
  const port = await freePort();
  expect(await wantedPort(String(port))).toEqual({ port });
  expect(await wantedPort('http')).toEqual({
    fault: 'PORT is "http"; write a number from 1 to 65535',
    code: 2,
  });
  const server = createServer();
  await once(server.listen(port), 'listening');
  try {
    expect(await wantedPort(String(port))).toMatchObject({ code: 1 });
  } finally {
    server.close();
  }
});
