import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from './visit.ts';

/** The kinds of alerts that GitHub knows. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** The word that stands over an alert of each kind. */
export type AlertLabels = Record<AlertKind, string>;

const marker = /^\[!(note|tip|important|warning|caution)\][+-]?(?:[ \t]+(?=\S)|[ \t]*(?=\n|$))/i;

/**
 * GitHub's alerts: quotes that begin with a kind in brackets, in letters of any case. As in Obsidian
 * and Hugo, words after it stand in the place of the label.
 *
 * In: `> [!NOTE]` and `> text`.
 * Out: `<div class="alert alert-note" role="note"><p class="alert-label" data-ui="label">Note</p>…</div>`.
 */
export function remarkAlerts({ labels }: { labels: AlertLabels }) {
  return (tree: Root, file: VFile): void => {
    const isEscaped = (offset = 0) => String(file).startsWith('\\', offset);
    visit(tree, 'blockquote', (quote) => {
      const [first, ...rest] = quote.children;
      const start = first?.type === 'paragraph' ? first.children[0] : undefined;
      if (first?.type !== 'paragraph' || start?.type !== 'text') return;
      const [marked, kindName] = marker.exec(start.value) ?? [];
      if (marked === undefined || kindName === undefined) return;
      if (isEscaped(start.position?.start.offset)) return;
      const kind = kindName.toLowerCase() as AlertKind;
      const [title, text] = splitLine([
        { ...start, value: start.value.slice(marked.length) },
        ...first.children.slice(1),
      ]);
      const content = text.length > 0 ? [{ ...first, children: text }, ...rest] : rest;
      // A kind alone is a quote on GitHub too.
      if (content.length === 0 && title.length === 0) return;
      quote.children = [title.length > 0 ? titled(title) : labelled(labels[kind]), ...content];
      showAsAlert(quote, kind);
    });
  };
}

/** Makes a block an alert. */
export function showAsAlert(block: Pick<Blockquote, 'data'>, kind: AlertKind | 'message'): void {
  const { className, ...properties } = block.data?.hProperties ?? {};
  const classes = ['alert', `alert-${kind}`, ...(Array.isArray(className) ? className : [])];
  block.data = { hName: 'div', hProperties: { ...properties, className: classes, role: 'note' } };
}

/** The word over an alert, which the site adds. */
export function labelled(label: string): Paragraph {
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['alert-label'], dataUi: 'label' } },
    children: [{ type: 'text', value: label }],
  };
}

function titled(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hProperties: { className: ['alert-label'] } }, children };
}

/** The first line of a paragraph, and the others. */
function splitLine(children: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, child] of children.entries()) {
    const before = children.slice(0, index);
    const after = children.slice(index + 1);
    if (child.type === 'break') return [before.filter(isContent), after];
    const [line = '', ...rest] = child.type === 'text' ? child.value.split('\n') : [];
    if (child.type !== 'text' || rest.length === 0) continue;
    return [
      [...before, { ...child, value: line }].filter(isContent),
      [{ ...child, value: rest.join('\n') }, ...after].filter(isContent),
    ];
  }
  return [children.filter(isContent), []];
}

function isContent(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
