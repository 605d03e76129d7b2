import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension as SyntaxExtension } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Syntax that Markdown's parser is to know, and the nodes that its tokens become. */
export interface ParserSyntax {
  syntax: SyntaxExtension;
  tree?: TreeExtension;
}

/** Teaches the parser of a processor. What is taught last is tried first. */
export function teachParser(processor: Processor, { syntax, tree }: ParserSyntax): void {
  const data = processor.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
  data.fromMarkdownExtensions ??= [];
  if (tree) data.fromMarkdownExtensions.push(tree);
}
