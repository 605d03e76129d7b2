import type { Paragraph, Parent, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { definitionSyntax } from './micromark-definition.ts';
import { teachParser } from './parser-syntax.ts';
import { visit } from './visit.ts';

/** A list of terms, each with what is said of it. */
interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}

/**
 * Definition lists of PHP Markdown Extra, as Goldmark reads them: each line of the paragraph before
 * is a term; a description after an empty line keeps its paragraphs.
 *
 * In: `Term` and `: What is said of it`. Out: `<dl><dt>Term</dt><dd>What is said of it</dd></dl>`.
 */
export function remarkDefinitionLists(this: Processor) {
  teachParser(this, { syntax: definitionSyntax(), tree });
  return (root: Root): void => {
    const parents: Parents[] = [];
    visit(root, (node) => {
      if ('children' in node && node.children.some(({ type }) => type === 'definitionDescription'))
        parents.push(node as Parents);
    });
    // Those in others come first: a description takes its first paragraph apart.
    for (const parent of parents.reverse())
      parent.children = gathered(parent) as typeof parent.children;
  };
}

const tree: TreeExtension = {
  enter: { definitionDescription: enterDescription },
  exit: { definitionDescription: exitDescription },
};

function enterDescription(this: CompileContext, token: Token): void {
  this.enter({ type: 'definitionDescription', children: [] }, token);
}

function exitDescription(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** The children of a block, with lists in the place of terms and descriptions. */
function gathered({ children }: Parents): RootContent[] {
  const blocks: RootContent[] = [];
  // Whether the last block is a list that a description ends.
  let list: DefinitionList | undefined;
  for (const child of children) {
    const last = blocks.at(-1);
    if (child.type !== 'definitionDescription') blocks.push(child);
    else if (last?.type === 'paragraph') {
      blocks.pop();
      if (list === undefined || blocks.at(-1) !== list) {
        list = { type: 'definitionList', data: { hName: 'dl' }, children: [] };
        if (last.position) list.position = { ...last.position };
        blocks.push(list);
      }
      list.children.push(...termsOf(last), described(child, linesBetween(last, child) > 0));
    } else if (list !== undefined && last === list)
      list.children.push(described(child, linesBetween(list, child) > 0));
    else blocks.push(...undone(child));
    if (list?.position && child.position && blocks.at(-1) === list)
      list.position.end = child.position.end;
  }
  return blocks;
}

function linesBetween(before: RootContent, after: RootContent): number {
  return (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) - 1;
}

function termsOf({ children }: Paragraph): DefinitionTerm[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else
      for (const [index, value] of child.value.split(/\r?\n|\r/).entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ type: 'text', value });
      }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => ({ type: 'definitionTerm', data: { hName: 'dt' }, children: line }));
}

function described(node: DefinitionDescription, isLoose: boolean): DefinitionDescription {
  const [first, ...rest] = node.children;
  const isTight = first?.type === 'paragraph' && !isLoose;
  const children = isTight ? [...first.children, ...rest] : node.children;
  return { ...node, data: { hName: 'dd' }, children };
}

/** What stands after a colon that follows no term, with the colon. */
function undone({ children }: DefinitionDescription): RootContent[] {
  const [first, ...rest] = children;
  const colon = { type: 'text', value: ': ' } as const;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [colon, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [colon] }, ...children];
}
