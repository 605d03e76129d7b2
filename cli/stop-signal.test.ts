import { stopSignal } from './stop-signal.ts';

const script = process.env.npm_lifecycle_event ?? '';

afterEach(() => {
  process.env.npm_lifecycle_event = script;
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
});

/** A process that is not the parent of this one, as npm's shell is no more when it has ended. */
const gone = -1;

/** Whether it has resolved after more than one look at the parent. */
function resolved(signal: Promise<void>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 800));
  return Promise.race([signal.then(() => true), later]);
}

test('a signal stops', async () => {
  const signal = stopSignal('start', process.ppid);
  process.emit('SIGTERM');
  expect(await resolved(signal)).toBe(true);
});

test('the end of npm stops what npm has started', async () => {
  process.env.npm_lifecycle_event = 'start';
  expect(await resolved(stopSignal('start', gone))).toBe(true);
});

test('while npm is there, it goes on', async () => {
  process.env.npm_lifecycle_event = 'start';
  expect(await resolved(stopSignal('start', process.ppid))).toBe(false);
});

test('what npm has not started outlives its parent', async () => {
  process.env.npm_lifecycle_event = 'test';
  expect(await resolved(stopSignal('start', gone))).toBe(false);
});
