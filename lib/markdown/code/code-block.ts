import type { Element, Parents, Properties, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from '../visit.ts';
import { type CodeInfo, parseCodeInfo } from './code-info.ts';

/** A `<pre>` that holds nothing but a `<code>` of text. */
export interface CodeBlock {
  pre: Element;
  code: Element;
  parent: Parents;
  info: CodeInfo;
}

const languageClass = 'language-';

/** Digits that there is room for beside the lines. */
const roomForDigits = 3;

/** The blocks of code of which their author said something, be it the language. */
export function codeBlocksOf(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  visit(tree, 'element', (pre, _, parent) => {
    const [code] = pre.children;
    if (pre.tagName !== 'pre' || !parent || code?.type !== 'element' || code.tagName !== 'code')
      return;
    const info = infoOf(code.properties);
    delete code.properties.dataCodeInfo;
    // Code that its author marked up by hand keeps his marks.
    const isText = code.children.every((child) => child.type === 'text');
    if (info !== undefined && isText && pre.children.length === 1)
      blocks.push({ pre, code, parent, info: parseCodeInfo(info) });
  });
  return blocks;
}

/**
 * Gives a block what its info string asks for beside the code.
 *
 * In: `<pre><code class="language-js:a.js">` with numbers from 8.
 * Out: `<figure data-ui="wrap" class="code"><figcaption data-ui="title">a.js</figcaption>` and in it
 * `<pre class="numbered" style="counter-reset: line 7"><code class="language-js">`.
 */
export function dressCodeBlock({ pre, code, parent, info }: CodeBlock, lineCount: number): void {
  const { title, address, id, firstNumber } = info;
  const language = info.isDiff ? 'diff' : info.language;
  const others = classNamesOf(code.properties).filter((name) => !name.startsWith(languageClass));
  setClassNames(code, language === '' ? others : [`${languageClass}${language}`, ...others]);
  setClassNames(pre, [
    ...classNamesOf(pre.properties),
    ...(firstNumber === undefined ? [] : ['numbered']),
    ...(info.wraps ? ['wrapped'] : []),
    ...(info.isDiff ? ['diff'] : []),
    ...info.classNames,
  ]);
  if (id !== undefined) pre.properties.id ??= id;
  if (firstNumber !== undefined) {
    const digits = String(firstNumber + lineCount - 1).length;
    const style = [
      pre.properties.style,
      firstNumber !== 1 && `counter-reset: line ${firstNumber - 1}`,
      digits > roomForDigits && `--digits: ${digits}ch`,
    ].filter(Boolean);
    if (style.length > 0) pre.properties.style = style.join('; ');
  }
  if (title === undefined) return;
  const words = address === undefined ? title : h('a', { href: address }, title);
  parent.children.splice(
    parent.children.indexOf(pre),
    1,
    h('figure.code', { dataUi: 'wrap' }, h('figcaption', { dataUi: 'title' }, words), pre),
  );
}

/** The info string as it was typed: its language is in a class by now, the rest in a property. */
function infoOf(properties: Properties): string | undefined {
  const rest = properties.dataCodeInfo;
  const language = classNamesOf(properties).find((name) => name.startsWith(languageClass));
  if (language === undefined && rest === undefined) return undefined;
  return `${language?.slice(languageClass.length) ?? ''} ${rest ?? ''}`;
}

function classNamesOf({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function setClassNames({ properties }: Element, names: string[]): void {
  if (names.length > 0) properties.className = names;
  else delete properties.className;
}
