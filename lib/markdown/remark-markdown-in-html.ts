import type { Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import { tagsOf } from './html-tags.ts';
import { pointIn } from './raw-edits.ts';
import { visit } from './visit.ts';

/** What shows its text as it stands, so that Markdown in it is meant so. */
const literal = new Set(
  'pre code kbd samp tt var script style textarea title xmp iframe svg math template'.split(' '),
);

/** Markdown that nobody means to show: what it looks like, and whether it fills lines of its own. */
const signs: readonly RegExp[] = [
  /\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*/,
  /!?\[[^[\]\n]{1,200}\]\((?:https?:\/\/|\.{0,2}\/|#)[^()\s]{0,500}\)/,
  /(?<![\w`])`[^`\n]{1,200}`(?![\w`])/,
  /^ {0,3}#{1,6} \S.{0,40}/m,
  /^ {0,3}(?:`{3}|~{3}).{0,40}/m,
  /^ {0,3}([-*+]|\d{1,3}\.) \S.{0,40}(?=\n {0,3}(?:[-*+]|\d{1,3}\.) \S)/m,
];

/**
 * Names Markdown that shows as it is typed, since it stands in a block of HTML: that goes on to the
 * next empty line.
 *
 * In: `<div>`, and on the next line `**b**`.
 */
export function remarkMarkdownInHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node, _, parent) => {
      // In a paragraph the rest of the line is Markdown.
      if (parent?.type === 'paragraph' || parent?.type === 'heading' || !node.value.includes('\n'))
        return;
      const text = withoutTags(node);
      const found = signs
        .map((sign) => sign.exec(text))
        .filter((match) => match !== null)
        .sort((a, b) => a.index - b.index)[0];
      if (!found) return;
      const sign = found[0].trim();
      file.message(
        `"${sign}" is shown as it is typed, since a block of HTML starts in line ${node.position?.start.line} and goes on to the next empty line. Leave an empty line before and after the Markdown`,
        {
          place: pointIn(node, found.index + found[0].indexOf(sign)),
          ruleId: 'markdown-in-html',
        },
      );
    });
  };
}

/** The text of some HTML where it stands; tags, comments and code are spaces. */
function withoutTags({ value }: Html): string {
  const pieces: string[] = [];
  let at = 0;
  let inside: string | undefined;
  const take = (end: number, isText: boolean) => {
    const piece = value.slice(at, Math.max(at, end));
    pieces.push(isText ? piece : piece.replace(/[^\n]/g, '\0'));
    at = Math.max(at, end);
  };
  for (const { kind, name, start, end } of tagsOf(value, () => false)) {
    take(start, inside === undefined);
    take(end, false);
    if (kind === 'start' && literal.has(name)) inside ??= name;
    if (kind === 'end' && name === inside) inside = undefined;
  }
  take(value.length, inside === undefined);
  return pieces.join('');
}
