import type { Parent, Root, RootContent } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { fencedContainerSyntax } from './micromark-fenced-container.ts';
import { teachParser } from './parser-syntax.ts';
import { type AlertKind, type AlertLabels, labelled, showAsAlert } from './remark-alerts.ts';
import { visit } from './visit.ts';

/** A block between fences of colons. */
interface FencedContainer extends Parent {
  type: 'fencedContainer';
  /** What stands after the colons of its opening fence. */
  words: string;
  isFenced: boolean;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    fencedContainer: FencedContainer;
  }
}

const kinds = /^(?:message(?:\s*alert)?|note(?:\s+(?:info|warn|alert))?|details\s+\S.*)$/;

/**
 * Zenn's messages and details, and Qiita's notes.
 *
 * In: `:::message`, `:::message alert`, `:::note warn`, `:::details TITLE`, each closed by `:::`.
 * Out: `<div class="alert alert-message" role="note">`, `<details><summary>TITLE</summary>`.
 */
export function remarkMessages(this: Processor, { labels }: { labels: AlertLabels }) {
  teachParser(this, { syntax: fencedContainerSyntax((words) => kinds.test(words)), tree });
  return (root: Root, file: VFile): void => {
    visit(root, 'fencedContainer', (node) => {
      if (!node.isFenced) {
        file.message(
          `Nothing closes this :::${node.words}, so it goes on to the end. Write ::: on a line of its own where it ends, and more colons around a block with another one in it`,
          { place: node.position?.start, ruleId: 'unclosed-block' },
        );
      }
      const title = /^details\s+(.*)$/.exec(node.words)?.[1];
      if (title !== undefined) {
        node.data = { hName: 'details' };
        node.children.unshift({
          type: 'paragraph',
          data: { hName: 'summary' },
          children: [{ type: 'text', value: title }],
        });
      } else if (node.words === 'message') showAsAlert(node, 'message');
      else {
        const kind = kindOf(node.words);
        showAsAlert(node, kind);
        node.children.unshift(labelled(labels[kind]));
      }
    });
    // And so for one that parts a list.
    visit(root, 'list', (list) => {
      const items = list.children.filter(({ children }) => children.some(isContainer));
      for (const item of items) item.spread = isSpread(item.children);
      if (items.length > 0)
        list.spread = isSpread(list.children) || list.children.some(({ spread }) => spread);
    });
  };
}

function kindOf(words: string): AlertKind {
  if (words === 'note alert') return 'caution';
  return /(?:warn|alert)$/.test(words) ? 'warning' : 'note';
}

function isContainer({ type }: RootContent): boolean {
  return type === 'fencedContainer';
}

/** Whether an empty line stands between two blocks. */
function isSpread(blocks: RootContent[]): boolean {
  return blocks.some(({ position }, index) => {
    const before = blocks[index - 1];
    return before && position ? position.start.line - lastLineOf(before) > 1 : false;
  });
}

function lastLineOf(node: RootContent): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return Math.max(node.position?.end.line ?? 0, last ? lastLineOf(last) : 0);
}

const tree: TreeExtension = {
  enter: { fencedContainer: enterContainer, fencedContainerFence: ignore },
  exit: { fencedContainer: exitContainer, fencedContainerFence: exitFence },
};

function enterContainer(this: CompileContext, token: Token): void {
  const isFenced = token.closing !== undefined;
  this.enter({ type: 'fencedContainer', words: '', isFenced, children: [] }, token);
}

function exitFence(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type === 'fencedContainer')
    node.words = this.sliceSerialize(token).replace(/^:+/, '').trim();
}

function exitContainer(this: CompileContext, token: Token): void {
  const node = this.stack.at(-1);
  this.exit(token);
  // The parser takes the closing fence for an empty line after the block.
  if (node?.position && token.closing) node.position.end = token.closing;
}

function ignore(): void {}
