import { h } from 'hastscript';
import type { Code, Data, Html, Literal, Parents, Root, RootContent } from 'mdast';
import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension as SyntaxExtension } from 'micromark-util-types';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { teachParser } from '../parser-syntax.ts';
import { visit } from '../visit.ts';
import { type FormulaMark, texOf } from './formula.ts';
import { formula } from './micromark-formula.ts';
import { formulaBlock } from './micromark-formula-block.ts';

/** A formula; its value is the source, marks and all. */
interface Formula extends Literal {
  type: 'formula' | 'formulaBlock';
}

declare module 'mdast' {
  interface RootContentMap {
    formula: Formula;
  }
}

/** How a formula reads: its TeX, whether it is set large, and whether it stands between paragraphs. */
interface Reading {
  tex: string;
  isDisplay: boolean;
  isBlock: boolean;
}

// A longer one takes the typesetter more than a second.
const longest = 10_000;

/**
 * Formulas of TeX as MathML, which browsers show without a script. Those in running text break at
 * the ends of lines, large ones scroll in a box of their own and hold their source. TeX that is
 * wrong is shown as it was typed.
 *
 * In: `$x^2$`, `$$…$$`, `\(…\)`, `\[…\]` and fenced `math`.
 * Out: `<math><msup><mi>x</mi><mn>2</mn></msup></math>`.
 */
export function remarkMath(this: Processor, { label }: { label: string }) {
  teachParser(this, { syntax, tree });
  return async (root: Root, file: VFile): Promise<void> => {
    const formulas: { node: Formula | Code; parent: Parents; index: number }[] = [];
    visit(root, (node, index, parent) => {
      const isFormula = 'value' in node && /^formula/.test(node.type);
      const isFence = node.type === 'code' && node.lang?.toLowerCase() === 'math';
      if (parent && index !== undefined && (isFormula || isFence))
        formulas.push({ node: node as Formula | Code, parent, index });
    });
    if (formulas.length === 0) return;
    const { default: temml } = await import('temml');
    for (const { node, parent, index } of formulas) {
      const reading = readingOf(node);
      let made: RootContent;
      try {
        if (!reading) throw new Error('nothing closes it before the next empty line');
        if (reading.tex.length > longest) throw new Error(`it has more than ${longest} characters`);
        const mathml = temml.renderToString(reading.tex, {
          displayMode: reading.isDisplay,
          throwOnError: true,
          // In running text a line may end in a formula, which the typesetter can't with a source in it.
          annotate: reading.isDisplay,
          wrap: 'tex',
        });
        made = { type: 'html', value: mathml };
        if (reading.isDisplay) made.data = boxed(label, reading.isBlock ? 'div' : 'span');
      } catch (error) {
        file.message(
          `This formula is shown as it was typed: ${reasonOf(error)}. Mend its TeX, or write \\$ for a dollar`,
          { place: node.position, ruleId: 'formula' },
        );
        made = sourceOf(node);
      }
      parent.children[index] = { ...made, position: node.position };
    }
  };
}

const [dollar, backslash] = [36, 92];

const syntax: SyntaxExtension = {
  text: { [dollar]: formula, [backslash]: formula },
  flow: { [dollar]: formulaBlock, [backslash]: formulaBlock },
};

const tree: TreeExtension = {
  enter: { formula: enterFormula, formulaBlock: enterFormula },
  exit: { formula: exitFormula, formulaBlock: exitFormula },
};

function enterFormula(this: CompileContext, token: Token): void {
  const type = token.type === 'formula' ? 'formula' : 'formulaBlock';
  this.enter({ type, value: this.sliceSerialize(token) } as RootContent & Formula, token);
}

function exitFormula(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** None for a block that nothing closes. */
function readingOf({ type, value }: Formula | Code): Reading | undefined {
  if (type === 'code') return { tex: value, isDisplay: true, isBlock: true };
  const [, mark = '', , content = '', closing] =
    /^(\$\$?|(\\{1,2})[([])(.*?)(\$\$?|\2[)\]])?$/s.exec(value.trimEnd()) ?? [];
  if (closing === undefined || content.trim() === '') return undefined;
  return {
    tex: texOf(mark as FormulaMark, content),
    isDisplay: mark === '$$' || mark.endsWith('['),
    isBlock: type === 'formulaBlock',
  };
}

/** The box that a formula stands in. */
function boxed(label: string, hName: 'div' | 'span'): Data {
  const role = { role: 'group', tabIndex: 0, ariaLabel: label };
  return { hName, hProperties: { className: ['formula'], dataUi: 'wrap', ...role } };
}

function sourceOf({ type, value }: Formula | Code): Html {
  const text = { type: 'text', value } as const;
  const hProperties = { dataUi: 'wrap' };
  if (type === 'formula')
    return { type: 'html', value, data: { hName: 'code', hProperties, hChildren: [text] } };
  const code = h('code', hProperties, text);
  return { type: 'html', value, data: { hName: 'pre', hProperties, hChildren: [code] } };
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it nests too deep';
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return reason.replace(/[\s:.]+$/, '').trim();
}
