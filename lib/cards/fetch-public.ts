import { lookup as lookUp } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './public-address.ts';

/** Why something could not be fetched. */
export class FetchFault extends Error {
  override name = 'FetchFault';

  /** Whether another time will not do better. */
  readonly isLasting: boolean;

  constructor(message: string, { isLasting = false } = {}) {
    super(message);
    this.isLasting = isLasting;
  }
}

/** Who may be asked. */
export interface Guard {
  /** Whether an IP address may be connected to. */
  allows(address: string, port: number): boolean;
  /** All IP addresses of a host. */
  resolve(host: string): Promise<{ address: string; family: number }[]>;
}

/** Public addresses, on the ports of the web. */
export const publicOnly: Guard = {
  allows: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
  resolve: (host) => lookUp(host, { all: true }),
};

/** How something is fetched. */
export interface FetchOptions {
  userAgent: string;
  guard: Guard;
  /** Media types that are read. */
  accept: RegExp;
  /** How many bytes of a body are read, after it is unpacked. */
  mostBytes: number;
  /** Whether a longer body is cut, or else is a fault. */
  isCut: boolean;
  /** For all of it, in milliseconds. */
  timeout: number;
  /** Says before each request, redirects too, why it may not be made. */
  objection?(address: URL): Promise<FetchFault | undefined>;
}

/** What was fetched. */
export interface Fetched {
  /** After redirects. */
  url: URL;
  /** In lower case, without parameters. */
  mediaType: string;
  /** Of the `Content-Type`. */
  charset: string | undefined;
  body: Buffer;
}

const mostRedirects = 5;

/**
 * Fetches something of the public web. No host is connected to before all of its addresses are
 * known to be public, neither at first nor on a redirect, and the connection goes to the very
 * address that was looked at.
 *
 * @throws {FetchFault} for whatever goes wrong.
 */
export async function fetchPublic(address: URL, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout);
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const objection = faultOfAddress(url, options.guard) ?? (await options.objection?.(url));
    if (objection) throw objection;
    const response = await request(url, options, signal);
    const { statusCode = 0, headers } = response;
    if ([301, 302, 303, 307, 308].includes(statusCode)) {
      response.destroy();
      if (!URL.canParse(headers.location ?? '', url.href)) {
        throw new FetchFault(`${url.host} redirects to nowhere`);
      }
      url = new URL(headers.location ?? '', url.href);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      const isLasting = statusCode >= 400 && statusCode < 500 && statusCode !== 429;
      throw new FetchFault(`${url.host} answers with ${statusCode}`, { isLasting });
    }
    const type = headers['content-type'] ?? '';
    const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!options.accept.test(mediaType)) {
      response.destroy();
      throw new FetchFault(`${url.host} gives ${mediaType || 'something without a type'}`, {
        isLasting: true,
      });
    }
    const charset = /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1];
    return { url, mediaType, charset, body: await bodyOf(response, url, options, signal) };
  }
  throw new FetchFault(`${address.host} redirects more than ${mostRedirects} times`);
}

/** What can be seen of an address without asking anybody. */
function faultOfAddress(url: URL, guard: Guard): FetchFault | undefined {
  const refused = (why: string) =>
    new FetchFault(`${url.host || url.href} ${why}`, { isLasting: true });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('is not of the web');
  if (url.username !== '' || url.password !== '') return refused('is asked with a password');
  const ip = ipOf(url);
  if (ip !== undefined && !guard.allows(ip, portOf(url))) return refused('is not public');
  return undefined;
}

/** The IP address that an address names itself; other spellings of it are gone in a `URL`. */
function ipOf({ hostname }: URL): string | undefined {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? hostname : undefined;
}

function portOf({ protocol, port }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

function request(
  url: URL,
  { guard, userAgent }: FetchOptions,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  // Called when a connection is made: what it gives is what is connected to.
  const lookup: LookupFunction = (host, { all }, callback) => {
    guard.resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || addresses.some(({ address }) => !guard.allows(address, portOf(url)))) {
          callback(new FetchFault(`${host} is not public`, { isLasting: true }), []);
        } else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, []),
    );
  };
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    client
      .get(
        url,
        {
          // No connection is used again for another host of the same name.
          agent: false,
          lookup,
          signal,
          headers: {
            'user-agent': userAgent,
            accept: '*/*',
            'accept-encoding': 'gzip, deflate, br',
            'accept-language': 'ja, en;q=0.8',
          },
        },
        resolve,
      )
      .on('error', (error) => reject(faultOf(error, url, signal)));
  });
}

async function bodyOf(
  response: http.IncomingMessage,
  { host }: URL,
  { mostBytes, isCut }: FetchOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = unpacked(response);
  const stop = () => stream.destroy(new Error('took too long'));
  signal.addEventListener('abort', stop);
  try {
    for await (const part of stream) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size <= mostBytes) continue;
      if (!isCut)
        throw new FetchFault(`${host} gives more than ${mostBytes} bytes`, { isLasting: true });
      break;
    }
  } catch (error) {
    throw error instanceof FetchFault
      ? error
      : new FetchFault(
          signal.aborted ? `${host} took too long` : `${host}: ${(error as Error).message}`,
        );
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

function unpacked(response: http.IncomingMessage): Readable {
  switch (response.headers['content-encoding']) {
    case 'gzip':
    case 'x-gzip':
      return piped(response, createGunzip());
    case 'deflate':
      return piped(response, createInflate());
    case 'br':
      return piped(response, createBrotliDecompress());
    default:
      return response;
  }
}

function piped(response: Readable, unpack: NodeJS.ReadWriteStream & Readable): Readable {
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function faultOf(error: Error, url: URL, signal: AbortSignal): FetchFault {
  if (error instanceof FetchFault) return error;
  if (signal.aborted) return new FetchFault(`${url.host} took too long`);
  return new FetchFault(`${url.host} can't be reached: ${error.message}`);
}
