import { argumentsOf, type CallReader } from './call.ts';
import { blockPrefix } from './lines.ts';

const opening = /@\[([a-z]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)(?=[ \t]*(?:\r?\n|$))/y;

/**
 * Reads Zenn's embeds, which stand on a line of their own.
 *
 * In: `@[youtube](ApXoWvfEYVU)`, `@[card](https://zenn.dev)`. Not: `see @[someone](https://…)`.
 */
export function zennCalls(source: string): CallReader {
  return (at) => {
    opening.lastIndex = at;
    const [whole, name = '', reference = ''] = opening.exec(source) ?? [];
    if (whole === undefined || blockPrefix(source, at) === undefined) return undefined;
    return {
      notation: 'zenn',
      role: 'single',
      name,
      arguments: argumentsOf([{ value: reference }]),
      start: at,
      end: at + whole.length,
    };
  };
}
