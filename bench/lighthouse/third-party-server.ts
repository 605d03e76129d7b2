import { once } from 'node:events';
import { createServer } from 'node:https';
import { thirdPartyAnswer, type Wanted } from '#lib/testing/third-parties.ts';
import type { OwnPackages } from './own-packages.ts';

/** A server on loopback that answers for all third parties. */
export interface ThirdPartyServer {
  /** What Chromium is started with, so that it asks this server for every other host. */
  chromiumArguments: readonly string[];
  close(): void;
}

/** What a browser says that it fetches for (`Sec-Fetch-Dest`), where the answer depends on it. */
const wantedBy: Readonly<Record<string, Wanted>> = {
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  iframe: 'document',
  frame: 'document',
  document: 'document',
};

/**
 * Answers for all hosts but the site's, with a certificate that was made a moment ago.
 *
 * @param siteHost the host that Chromium goes on asking itself.
 * @param generate makes a certificate.
 */
export async function serveThirdParties(
  siteHost: string,
  generate: OwnPackages['generate'],
): Promise<ThirdPartyServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer({ key, cert }, ({ headers, url }, response) => {
    const wanted = wantedBy[`${headers['sec-fetch-dest']}`] ?? 'other';
    const { contentType, body } = thirdPartyAnswer(`https://${headers.host}${url}`, wanted);
    response.writeHead(200, {
      'Content-Type': contentType,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port was expected');
  return {
    chromiumArguments: [
      `--host-resolver-rules=MAP * 127.0.0.1:${address.port}, EXCLUDE ${siteHost}`,
      '--ignore-certificate-errors',
    ],
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
