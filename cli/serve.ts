import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { site } from '#lib/config/site.ts';
import { responseHeaders } from '#lib/response-headers.ts';
import { typeForBrowsers } from './browser-feeds.ts';
import { answerConditionally } from './conditional.ts';
import { type Answer, builtSite, readFinishedSite } from './serve-built.ts';

/** A running server. */
export interface RunningServer {
  /** Where it answers, such as `http://localhost:3000`. */
  url: string;
  /** Stops taking requests and resolves when those in flight are answered. */
  close(): Promise<void>;
}

/** Where and how the site is served. */
export interface ServeOptions {
  /** Development: pages rendered as they are asked for, loaded anew when a file is saved. */
  dev: boolean;
  port: number;
}

/**
 * Serves the site: what the build has finished out of its folder, all else through Next.js. A site
 * that needs no Next.js is served without it, which takes a third of the memory.
 */
export async function serve({ dev, port }: ServeOptions): Promise<RunningServer> {
  // Next.js and React read it when they are loaded.
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  const server = createServer();
  const { answer, close } = dev
    ? await developmentSite(server, port)
    : await finishedSite(server, port);
  const headers = new Map(Object.entries(responseHeaders(site)));
  server.on('request', (request, response) => {
    response.setHeaders(headers);
    answer(request, response);
  });
  // Last of all: a request that came before there was anybody to answer would wait for ever.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return {
    url: `http://localhost:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await close?.();
    },
  };
}

/** Who answers, and what is left to do at the end. */
interface Answering {
  answer: Answer;
  close?: () => Promise<void>;
}

async function developmentSite(server: Server, port: number): Promise<Answering> {
  const { answer, close } = await nextSite(server, port, true);
  const files = await (await import('./serve-development.ts')).developmentFiles(site);
  return {
    answer: (request, response) => files(request, response, () => answer(request, response)),
    close,
  };
}

async function finishedSite(server: Server, port: number): Promise<Answering> {
  const finished = await readFinishedSite('.next');
  if (!finished.needsNext) return { answer: builtSite('.next', finished) };
  const { answer, close } = await nextSite(server, port, false);
  return { answer: builtSite('.next', finished, answer), close };
}

async function nextSite(server: Server, port: number, dev: boolean) {
  const { default: next } = await import('next');
  const app = next({ dev, dir: process.cwd(), port, httpServer: server });
  const handle = app.getRequestHandler();
  await app.prepare();
  return {
    answer(request: IncomingMessage, response: ServerResponse) {
      answerConditionally(request, response);
      typeForBrowsers(request, response);
      handle(request, response);
    },
    close: () => app.close(),
  };
}
