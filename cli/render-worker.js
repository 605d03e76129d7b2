// @ts-check
// A thread of render-ahead.ts, which needs TypeScript as the main one does.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { renderShare } = await import('./render-ahead.ts');
await renderShare(workerData);
