// Serves a folder with sirv and nothing else.
//
//   node --import tsx bench/contenders/serve-folder.ts FOLDER PORT
import { createServer } from 'node:http';
import sirv from 'sirv';

const [folder, port] = process.argv.slice(2);
const files = sirv(folder, { gzip: true, brotli: true, etag: true });
createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404).end('Not found');
  });
}).listen(Number(port));
