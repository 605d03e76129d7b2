import { h } from 'hastscript';
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Range } from './call.ts';
import { escapeHtml, html } from './html.ts';
import type { PlacedOutput, Placeholder, Placeholders } from './placeholders.ts';

/** The source that a tree has to fit. */
export interface RestoredSource {
  text: string;
  /** Where something of the expanded text comes from. */
  rangeOf(range: Range): Range;
  positionOf(range: Range): NonNullable<Nodes['position']>;
}

/**
 * Puts what placeholders stand for into a tree, and gives its nodes the places of the source.
 *
 * In: a paragraph of a placeholder for `<figure>`. Out: the `html` of it, in no paragraph.
 */
export function restore(
  tree: Root,
  placeholders: Placeholders,
  { text: source, rangeOf, positionOf }: RestoredSource,
): void {
  /** The placeholders that nodes were made from. */
  const made = new Map<Nodes, Placeholder>();
  restoreNode(tree);

  function restoreNode(node: Nodes): Nodes[] {
    if (node.position) {
      const { start, end } = node.position;
      node.position = positionOf(rangeOf({ start: start.offset ?? 0, end: end.offset ?? 0 }));
    }
    if (node.type === 'text') return restoreText(node.value, node.position);
    if (node.type === 'html') {
      node.value = restoreHtml(node.value);
      return [node];
    }
    restoreFields(node);
    if ('children' in node) {
      // A node takes back what its kind may hold: text becomes phrasing, paragraphs become flow.
      node.children = node.children.flatMap((child) => restoreNode(child)) as typeof node.children;
    }
    return node.type === 'paragraph' ? takeOutBlocks(node) : [node];
  }

  function restoreText(text: string, position: Nodes['position']): Nodes[] {
    return placeholders.split(text).flatMap((part): Nodes[] => {
      if (typeof part === 'string') {
        return part === '' ? [] : [{ type: 'text', value: part, ...(position && { position }) }];
      }
      const node = { ...nodeOf(part.output), position: positionOf(part.range) };
      made.set(node, part);
      return [node];
    });
  }

  function nodeOf(output: PlacedOutput): Nodes {
    switch (output.kind) {
      case 'text':
        return { type: 'text', value: output.text };
      case 'html':
        return { type: 'html', value: restoreHtml(output.html) };
      case 'code':
        return {
          type: 'code',
          value: output.code,
          lang: output.language ?? null,
          meta: output.meta ?? null,
        };
    }
  }

  function restoreHtml(text: string): string {
    return placeholders
      .split(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const { output } = part;
        if (output.kind === 'text') return escapeHtml(part.instead ?? output.text);
        if (output.kind === 'html') return restoreHtml(output.html);
        const className = output.language ? `language-${output.language}` : undefined;
        return html(h('pre', h('code', { className }, `${output.code}\n`)));
      })
      .join('');
  }

  /** Addresses, alternative texts, labels: whatever is no content. */
  function restoreFields(node: Nodes): void {
    const fields: Record<string, unknown> = { ...node };
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'type' || typeof value !== 'string') continue;
      const parts = placeholders.split(value);
      if (parts.length === 1) continue;
      const text = parts.map((part) => (typeof part === 'string' ? part : plain(part, name)));
      Object.assign(node, { [name]: text.join('') });
    }
  }

  function plain({ output, range, instead }: Placeholder, field: string): string {
    if (field === 'url' && instead !== undefined) return instead;
    return output.kind === 'text' ? output.text : source.slice(range.start, range.end);
  }

  /** A paragraph without the blocks in it, which stand beside what is left of it. */
  function takeOutBlocks(paragraph: Paragraph): RootContent[] {
    const { children } = paragraph;
    const isBlock = (node: Nodes | undefined) =>
      node !== undefined && made.get(node)?.block === true;
    if (!children.some(isBlock)) return [paragraph];
    const shown = children.filter((child) => !isBlank(child));
    const first = shown[0] && made.get(shown[0]);
    const last = shown.at(-1);
    if (first?.partner && last && made.get(last) === first.partner) return shown;

    const blocks: RootContent[] = [];
    let rest: PhrasingContent[] = [];
    const close = () => {
      if (rest.some((child) => !isBlank(child))) {
        blocks.push({ ...paragraph, children: trimLines(rest) });
      }
      rest = [];
    };
    const onlyBlocks = shown.every(isBlock);
    children.forEach((child, index) => {
      const ownLine = endsLine(children[index - 1]) && startsLine(children[index + 1]);
      if (!isBlock(child) || !(onlyBlocks || ownLine)) {
        rest.push(child);
        return;
      }
      close();
      blocks.push(child);
    });
    close();
    return blocks;
  }
}

function isBlank(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function endsLine(node: Nodes | undefined): boolean {
  return !node || node.type === 'break' || (node.type === 'text' && /\n[ \t]*$/.test(node.value));
}

function startsLine(node: Nodes | undefined): boolean {
  return !node || node.type === 'break' || (node.type === 'text' && /^[ \t]*\n/.test(node.value));
}

/** What is left of a paragraph, without the line endings beside what was taken out. */
function trimLines(children: PhrasingContent[]): PhrasingContent[] {
  const trimmed = children.map((child, index) => {
    if (child.type !== 'text') return child;
    let { value } = child;
    if (index === 0) value = value.trimStart();
    if (index === children.length - 1) value = value.trimEnd();
    return { ...child, value };
  });
  return trimmed.filter((child, index) => {
    const isOuter = index === 0 || index === trimmed.length - 1;
    return !(isOuter && isBlank(child));
  });
}
