import type { Html, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** Elements that hold text and no tags. */
const startTag =
  /^<(script|style|iframe|textarea|title|xmp|noembed|noframes)\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!["'\s]\/)>$/i;

/**
 * What stands between the tags of a script or frame is no Markdown, in the middle of a line too, as
 * it is none at the start of one. A tag that closes itself is closed, since HTML would take the rest
 * of the post for its text.
 *
 * In: `a <script>b = c*d*e</script> <iframe src="f" />`.
 * Out: the code as it was typed, `<iframe src="f" ></iframe>`.
 */
export function remarkRawText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if ('children' in node) joinRawText(node, String(file));
    });
  };
}

function joinRawText(parent: Parents, source: string): void {
  const unclosed = new Set<string>();
  for (let first = 0; first < parent.children.length; first += 1) {
    const name = startTag.exec(valueOfHtml(parent.children[first]))?.[1]?.toLowerCase();
    if (name === undefined || unclosed.has(name)) continue;
    const endTag = new RegExp(`^</${name}\\s*>$`, 'i');
    let last = first + 1;
    while (last < parent.children.length && !endTag.test(valueOfHtml(parent.children[last])))
      last += 1;
    const [start, end] = [parent.children[first]?.position, parent.children[last]?.position];
    if (start?.start.offset === undefined || end?.end.offset === undefined) {
      // None that comes after it is closed either.
      unclosed.add(name);
      continue;
    }
    const html: Html = {
      type: 'html',
      value: source.slice(start.start.offset, end.end.offset),
      position: { start: start.start, end: end.end },
    };
    parent.children.splice(first, last - first + 1, html);
  }
}

function valueOfHtml(node: Nodes | undefined): string {
  return node?.type === 'html' ? node.value : '';
}
