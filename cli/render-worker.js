// @ts-check
// A thread of render-ahead.ts.
import { workerData } from 'node:worker_threads';
import { importBundled } from './bundle.js';

const { renderInThread } = await importBundled('render-ahead');
await renderInThread(workerData);
