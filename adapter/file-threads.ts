import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileCopy, FileOrder } from './file-thread.js';

/** How many orders wait for a thread: enough that none of them waits for the next. */
const waitingMost = 8;

type Answer = { sizes: number[]; fault?: never } | { fault: unknown };

/** A thread with what it was told and has not answered yet, in that order. */
interface Thread {
  worker: Worker;
  waiting: { resolve(sizes: number[]): void; reject(fault: unknown): void }[];
}

/** Threads that write files while whoever has made the contents goes on; they start with the first order. */
export class FileThreads {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  /** Those who wait for room. */
  readonly #queue: (() => void)[] = [];

  constructor(most = availableParallelism()) {
    this.#most = most;
  }

  /** Waits until there is room, so that no more than a few contents are in memory. */
  async room(): Promise<void> {
    while (this.#isFull) await new Promise<void>((resolve) => this.#queue.push(resolve));
  }

  /**
   * Has a content written to files.
   *
   * @param content is the thread's from then on, and empty here, where it has its memory to itself.
   * @returns the sizes of the files in bytes, when they are there.
   */
  write(content: Uint8Array, copies: FileCopy[]): Promise<number[]> {
    const thread = this.#idlest();
    return new Promise((resolve, reject) => {
      thread.waiting.push({ resolve, reject });
      thread.worker.ref();
      const { buffer } = content;
      const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === content.byteLength;
      thread.worker.postMessage(
        { content, copies } satisfies FileOrder,
        isWhole ? [buffer] : undefined,
      );
    });
  }

  /** Ends the threads, which have no more to write. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
    this.#threads.length = 0;
  }

  get #isFull(): boolean {
    return (
      this.#threads.length === this.#most &&
      this.#threads.every(({ waiting }) => waiting.length >= waitingMost)
    );
  }

  #idlest(): Thread {
    const idle = this.#threads.find(({ waiting }) => waiting.length === 0);
    if (idle) return idle;
    if (this.#threads.length < this.#most) return this.#start();
    return this.#threads.reduce((a, b) => (a.waiting.length <= b.waiting.length ? a : b));
  }

  #start(): Thread {
    const worker = new Worker(new URL('./file-thread.js', import.meta.url));
    const thread: Thread = { worker, waiting: [] };
    worker.on('message', (answer: Answer) => {
      const order = thread.waiting.shift();
      if ('sizes' in answer) order?.resolve(answer.sizes);
      else order?.reject(answer.fault);
      // A build that has failed elsewhere is not kept from ending.
      if (thread.waiting.length === 0) worker.unref();
      this.#queue.shift()?.();
    });
    worker.on('error', (fault) => {
      for (const { reject } of thread.waiting.splice(0)) reject(fault);
    });
    this.#threads.push(thread);
    return thread;
  }
}
