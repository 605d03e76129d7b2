// What a line may begin with and still be at the start of a block: indentation, and the marks of
// quotes and list items.
const prefix = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*$/;

/** A longer beginning of a line has text in it. */
const longestPrefix = 200;

/** What stands before an offset on its line, if that is no more than the marks of blocks. */
export function blockPrefix(text: string, at: number): string | undefined {
  const window = text.slice(Math.max(0, at - longestPrefix), at);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  return line.length < longestPrefix && prefix.test(line) ? line : undefined;
}

/** The white space from an offset to the end of its line, if there is nothing else. */
export function restOfLine(text: string, at: number): string | undefined {
  const rest = /[ \t\r]*(?=\n|$)/y;
  rest.lastIndex = at;
  return rest.exec(text)?.[0];
}

/** What the lines after the first of a block begin with: marks of quotes stay, those of items are spaces. */
export function continuation(line: string): string {
  return line.replace(/[^>\s]/g, ' ');
}
