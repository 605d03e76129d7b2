import type { Place } from '../posts/problem.ts';

/** Takes the one `▼` out of a text and says where it stood, so that a test shows a place instead of counting it. */
export function marked(text: string): { source: string; place: Place } {
  const before = text.split('▼', 1)[0] ?? '';
  const lines = before.split('\n');
  return {
    source: text.replace('▼', ''),
    place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  };
}
