// @ts-check
// A thread that writes files of the finished site, compressed or as they are. Plain JavaScript, so
// that it is there at once: what Node compresses beside the main thread still takes a third of its
// time there.
import { renameSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/**
 * A content and where it goes.
 *
 * @typedef {object} FileOrder
 * @property {Uint8Array} content
 * @property {FileCopy[]} copies
 */

/**
 * @typedef {object} FileCopy
 * @property {string} file Absolute path.
 * @property {'none' | 'br' | 'gzip' | 'deflate'} coding
 * @property {number} effort How hard it is tried, in the numbers of its coding.
 */

parentPort?.on('message', (/** @type {FileOrder} */ order) => {
  try {
    parentPort?.postMessage({ sizes: order.copies.map((copy) => written(order.content, copy)) });
  } catch (fault) {
    parentPort?.postMessage({ fault });
  }
});

/**
 * Writes a file, which comes to its name when it is whole.
 *
 * @param {Uint8Array} content
 * @param {FileCopy} copy
 * @returns {number} Its size in bytes.
 */
function written(content, { file, coding, effort }) {
  const bytes = encoded(content, coding, effort);
  writeFileSync(`${file}.unfinished`, bytes);
  renameSync(`${file}.unfinished`, file);
  return bytes.length;
}

/**
 * @param {Uint8Array} content
 * @param {FileCopy['coding']} coding
 * @param {number} effort
 * @returns {Uint8Array}
 */
function encoded(content, coding, effort) {
  switch (coding) {
    case 'none':
      return content;
    case 'gzip':
      return gzipSync(content, { level: effort });
    case 'deflate':
      return deflateSync(content, { level: effort });
    case 'br':
      return brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: effort,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          // A window that is larger than the file takes time to clear.
          [constants.BROTLI_PARAM_LGWIN]: content.length < 2 ** 16 ? 16 : 22,
        },
      });
  }
}
