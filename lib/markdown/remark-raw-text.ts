import type { Html, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;
const startTag = new RegExp(`^<(script|style|iframe|textarea)\\b${attributes}>$`, 'i');
// First what is no tag, however much it looks like one: comments, and text between raw tags.
const emptyTag = new RegExp(
  [
    '<!--(?:.*?-->|.*$)',
    `<(script|style|iframe|textarea)\\b${attributes}(?<!["'\\s]/)>(?:.*?</\\1\\s*>|.*$)`,
    `<(?<name>script|iframe)\\b(?<rest>${attributes})(?<=["'\\s])/>`,
  ].join('|'),
  'gis',
);

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
      if (node.type === 'html') node.value = closeEmptyTags(node.value);
      if ('children' in node) joinRawText(node, String(file));
    });
  };
}

function closeEmptyTags(html: string): string {
  return [...html.matchAll(emptyTag)].reduceRight((closed, { 0: whole, index, groups }) => {
    const { name, rest } = groups ?? {};
    const end = index + whole.length;
    return name === undefined
      ? closed
      : `${closed.slice(0, index)}<${name}${rest}></${name}>${closed.slice(end)}`;
  }, html);
}

function joinRawText(parent: Parents, source: string): void {
  for (let first = 0; first < parent.children.length; first += 1) {
    const name = startTag.exec(valueOfHtml(parent.children[first]))?.[1];
    if (name === undefined) continue;
    const endTag = new RegExp(`^</${name}\\s*>$`, 'i');
    const last = parent.children.findIndex(
      (child, index) => index > first && endTag.test(valueOfHtml(child)),
    );
    const [start, end] = [parent.children[first]?.position, parent.children[last]?.position];
    if (start?.start.offset === undefined || end?.end.offset === undefined) continue;
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
