import type { Heading, Literal, Nodes, Root } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { attributesOf } from './attributes.ts';
import { teachParser } from './parser-syntax.ts';
import { SKIP, visit } from './visit.ts';

/** Attributes of the block before, on a line of their own. */
interface AttributeLine extends Literal {
  type: 'attributeLine';
}

declare module 'mdast' {
  interface RootContentMap {
    attributeLine: AttributeLine;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    attributeList: 'attributeList';
    attributeLine: 'attributeLine';
  }
}

const brace = { open: 123, close: 125 };

/**
 * Goldmark's attributes: at the end of a heading and, with `blocks`, on the line after a block.
 *
 * In: `## 題名 {#title .wide}`. Out: `<h2 id="title" class="wide">題名</h2>`.
 */
export function remarkAttributes(this: Processor, { blocks }: { blocks: boolean }) {
  const list: Construct = { name: 'attributeList', tokenize: tokenizer('attributeList') };
  const line: Construct = { name: 'attributeLine', tokenize: tokenizer('attributeLine') };
  const syntax: Extension = { text: { [brace.open]: list } };
  if (blocks) syntax.flow = { [brace.open]: line };
  teachParser(this, { syntax, tree });
  return (root: Root): void => {
    visit(root, 'attributeLine', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const before = parent.children[index - 1];
      const isNext = before?.position?.end.line === (node.position?.start.line ?? 0) - 1;
      // A fence has its own, which name its language.
      if (before && isNext && before.type !== 'code') give(before, node.value);
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

/** Braces to the end of the text or, for a line, to its end. */
function tokenizer(type: 'attributeList' | 'attributeLine') {
  return (effects: Effects, ok: State, nok: State): State => {
    let text = '';
    let quote: string | undefined;
    return (code) => {
      effects.enter(type);
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return nok(code);
      const character = code < 0 ? ' ' : String.fromCharCode(code);
      if (text !== '' && character === '{' && quote === undefined) return nok(code);
      if (character === quote) quote = undefined;
      else if (quote === undefined && /["']/.test(character)) quote = character;
      effects.consume(code);
      text += character;
      return character === '}' && quote === undefined ? after : inside;
    }

    function after(code: Code): State | undefined {
      if (attributesOf(text) === undefined) return nok(code);
      if (type === 'attributeLine' && markdownSpace(code)) {
        effects.consume(code);
        return after;
      }
      if (code !== null && (type === 'attributeList' || !markdownLineEnding(code)))
        return nok(code);
      effects.exit(type);
      return ok(code);
    }
  };
}

const tree: TreeExtension = {
  enter: {
    attributeLine(this: CompileContext, token: Token): void {
      this.enter({ type: 'attributeLine', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    attributeList(this: CompileContext, token: Token): void {
      const parent = this.stack.at(-1);
      if (parent?.type === 'heading') {
        endText(parent);
        give(parent, this.sliceSerialize(token));
        return;
      }
      // At the end of anything else it is text.
      this.config.enter.data?.call(this, token);
      this.config.exit.data?.call(this, token);
    },
    attributeLine(this: CompileContext, token: Token): void {
      this.exit(token);
    },
  },
};

function give(node: Nodes, braces: string): void {
  node.data = { ...node.data, hProperties: attributesOf(braces.trim()) };
}

/** The white space between a heading and its attributes goes, and a closing `##` there. */
function endText({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type === 'text')
    last.value = last.value
      .trimEnd()
      .replace(/(?<=\s)#+$/, '')
      .trimEnd();
}
