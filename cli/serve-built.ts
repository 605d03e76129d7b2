import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import {
  addressOf,
  type FinishedFile,
  type FinishedSite,
  notFoundPath,
  siteFile,
  siteFolder,
} from '#lib/finished-site.ts';
import { cacheControlOf } from '#lib/response-headers.ts';
import { plainPath } from '#lib/urls.ts';
import { acceptedEncodings, type Encoding } from './accepted-encodings.ts';
import { typeFor } from './browser-feeds.ts';
import { isKnown } from './conditional.ts';
import { keptContents } from './kept-contents.ts';
import { soundRange } from './range.ts';
import { redirector } from './redirect.ts';

/** Answers a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What a build knows of its site. */
export async function readFinishedSite(distDir: string): Promise<FinishedSite> {
  return JSON.parse(await readFile(siteFile(distDir), 'utf8'));
}

/** Enough for the pages of some thousand posts, compressed. */
const room = { total: 32 * 1024 ** 2, file: 128 * 1024 };

/**
 * Serves the finished site. Texts that are asked for often come out of memory, and sirv sends all
 * else; here is decided what is sent, and what is said of it. Only what the build has named is
 * public, so no path leads anywhere else.
 *
 * @param next answers for what is neither a file nor to be read. Without it, former addresses lead
 *   on, and there is a page that says that there is none.
 */
export function builtSite(distDir: string, site: FinishedSite, next?: Answer): Answer {
  const files = new Map(
    Object.entries(site.files).map(([address, file]) => [address, servedFile(address, file)]),
  );
  const notFound = files.get(notFoundPath);
  files.delete(notFoundPath);
  const redirection = redirector(site.redirects);
  const folder = path.resolve(siteFolder(distDir));
  const contentOf = keptContents(room);
  const send = sirv(folder, {
    ...{ extensions: [], gzip: true, brotli: true, dotfiles: true },
    // sirv says `Accept-Encoding` of every file, also of those that there is but one of.
    setHeaders: (response, place) => setVary(response, byPlace.get(place)),
  });
  const byPlace = new Map([...files.values()].map((file) => [file.place, file]));
  if (notFound) byPlace.set(notFound.place, notFound);

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    file: ServedFile,
    status = 200,
  ): void {
    const asked = request.headers;
    for (const name in file.headers) response.setHeader(name, file.headers[name] ?? '');
    if (status === 200 && isKnown(file.headers.ETag, asked['if-none-match'])) {
      setVary(response, file);
      response.writeHead(304).end();
      return;
    }
    if (file.type) response.setHeader('Content-Type', typeFor(file.type, asked.accept));
    const encodings = file.isCompressed ? acceptedEncodings(asked['accept-encoding']) : [];
    if (file.isCompressed) {
      // The first one is the smallest.
      const [encoding] = encodings;
      const content = contentOf(folder + file.place + (encoding ? endings[encoding] : ''));
      if (content) {
        if (encoding) response.setHeader('Content-Encoding', encoding);
        response.setHeader('Content-Length', content.length);
        setVary(response, file);
        response.writeHead(status).end(content);
        return;
      }
    }
    asked['accept-encoding'] = encodings.join(', ');
    const isWhole = file.isCompressed || status !== 200 || request.method === 'HEAD';
    const range = soundRange(asked.range, asked['if-range']?.toString(), file.headers.ETag);
    if (range === undefined || isWhole) delete asked.range;
    amend(response, status, endsCompressed.test(file.place));
    // A reader who leaves must not keep the file open.
    response.once('pipe', (content: Readable) => {
      response.once('close', () => content.destroy());
    });
    // As sirv keeps it of a request: a place may hold what ends the path of an address.
    const pathname = file.place.replaceAll('%', '%25');
    Object.assign(request, { url: pathname, _parsedUrl: { raw: pathname, pathname } });
    send(request, response, () => {
      response.writeHead(404).end();
    });
  }

  return (request, response) => {
    const { method, url = '/' } = request;
    const end = url.indexOf('?');
    const pathname = end < 0 ? url : url.slice(0, end);
    const isRead = method === 'GET' || method === 'HEAD';
    const file = files.get(pathname) ?? files.get(addressOf(pathname));
    if (file && isRead) return answer(request, response, file);
    if (next) return next(request, response);
    if (!isRead) {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const elsewhere = redirection(pathname, end < 0 ? '' : url.slice(end));
    if (elsewhere) {
      response.writeHead(elsewhere.status, { Location: elsewhere.location }).end();
    } else if (notFound) {
      answer(request, response, notFound, 404);
    } else {
      response.writeHead(404).end();
    }
  };
}

/** A file with what is said of it to everybody. */
interface ServedFile {
  /** Its path in the folder, decoded, in NFC. */
  place: string;
  /** Where its ending does not say it, or not in full. */
  type: string | undefined;
  headers: Readonly<Record<string, string>> & { ETag: string };
  vary: string;
  isCompressed: boolean;
}

/** What the build has written is UTF-8, and so are its types. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ico': 'image/x-icon',
};

function servedFile(address: string, file: FinishedFile): ServedFile {
  const own = file.headers ?? {};
  const place = file.file ?? plainPath(address);
  const isCompressed = file.isCompressed === true;
  const cacheControl = own['cache-control'];
  return {
    place,
    type: own['content-type'] ?? types[/\.\w+$/.exec(place)?.[0] ?? ''],
    headers: {
      // Compressed or not, it is the same, which is what a weak tag says.
      ETag: own.etag ?? (isCompressed ? `W/"${file.tag}"` : `"${file.tag}"`),
      'Cache-Control': cacheControl ?? cacheControlOf(address),
      ...(!isCompressed && { 'Accept-Ranges': 'bytes' }),
    },
    vary: [own.vary, isCompressed ? 'Accept-Encoding' : undefined].filter(Boolean).join(', '),
    isCompressed,
  };
}

/** What compressed files end in, by the name of the encoding. */
const endings: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

function setVary(response: ServerResponse, file: ServedFile | undefined): void {
  if (file?.vary) response.setHeader('Vary', file.vary);
  else response.removeHeader('Vary');
}

/** What sirv would take for compressed, though it is a file of its own. */
const endsCompressed = /\.(?:br|gz)$/;

/**
 * Has a response that sirv begins with 200 say what it is. `Last-Modified` would be the time of the
 * build, which instances do not share.
 */
function amend(response: ServerResponse, status: number, isOwnArchive: boolean): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (code: number, more?: unknown) => {
    const headers = { ...(more as Record<string, string>) };
    delete headers['Last-Modified'];
    if (isOwnArchive) delete headers['Content-Encoding'];
    return writeHead(code === 200 ? status : code, headers);
  };
}
