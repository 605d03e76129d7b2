import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { site } from '#lib/config/site.ts';
import { responseHeaders } from '#lib/response-headers.ts';
import { typeForBrowsers } from './browser-feeds.ts';
import { answerConditionally } from './conditional.ts';
import { setFileHeaders } from './file-headers.ts';

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

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the site: the files of the posts and of `STATIC_DIR` as they are, pages through Next.js. */
export async function serve({ dev, port }: ServeOptions): Promise<RunningServer> {
  // Next.js and React read it when they are loaded.
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  const { default: next } = await import('next');
  const server = createServer();
  const app = next({ dev, dir: process.cwd(), port, httpServer: server });
  const handle = app.getRequestHandler();
  await app.prepare();
  const files = dev
    ? await (await import('./serve-development.ts')).developmentFiles(site)
    : builtFiles(path.resolve('.next', 'files'));
  const headers = new Map(Object.entries(responseHeaders(site)));
  server.on('request', (request, response) => {
    response.setHeaders(headers);
    files(request, response, () => {
      answerConditionally(request, response);
      typeForBrowsers(request, response);
      handle(request, response);
    });
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
      await app.close();
    },
  };
}

/** The files that the build has laid out beside the pages. */
function builtFiles(folder: string): Handler {
  return sirv(folder, { etag: true, extensions: [], dotfiles: true, setHeaders: setFileHeaders });
}
