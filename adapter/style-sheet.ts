import { type AtRule, type ChildNode, parse, type Rule } from 'postcss';

/**
 * Names that may stand on a page: of elements, classes, ids and attributes, without telling which.
 * So a rule may be kept that nothing on the page asks for, but none is left out that something does.
 */
export type Names = ReadonlySet<string>;

/** A style sheet that gives the rules which a page has a use for. */
export interface StyleSheet {
  /** What is left of it for a page on which these names stand, in its order. */
  usedBy(names: Names): string;
}

/** A rule, with the names that each of its selectors asks for. */
interface Piece {
  selectors: readonly { text: string; names: readonly string[] }[];
  declarations: string;
}

/** Rules within an at-rule, such as those of one medium. */
interface Group {
  opening: string;
  pieces: readonly (Piece | Group | string)[];
}

/** At-rules whose content is rules; of all others, such as `@keyframes`, nothing is left out. */
const conditions = new Set(['media', 'supports', 'layer', 'container', 'scope']);

/**
 * Reads a style sheet.
 *
 * @throws {CssSyntaxError} when it is none.
 */
export function styleSheet(css: string): StyleSheet {
  const pieces = piecesOf(parse(css).nodes);
  return { usedBy: (names) => pieces.map((piece) => textOf(piece, names)).join('') };
}

function piecesOf(nodes: readonly ChildNode[]): (Piece | Group | string)[] {
  return nodes.flatMap((node): (Piece | Group | string)[] => {
    if (node.type === 'rule') return [pieceOf(node)];
    if (node.type !== 'atrule') return [];
    return node.nodes && conditions.has(node.name)
      ? [{ opening: openingOf(node), pieces: piecesOf(node.nodes) }]
      : [node.nodes ? String(node) : `${node};`];
  });
}

function pieceOf(rule: Rule): Piece {
  const selectors = rule.selectors.map((text) => ({ text, names: namesOf(text) }));
  return { selectors, declarations: rule.nodes.map(String).join(';') };
}

function openingOf({ name, params }: AtRule): string {
  return params === '' ? `@${name}` : `@${name} ${params}`;
}

function textOf(piece: Piece | Group | string, names: Names): string {
  if (typeof piece === 'string') return piece;
  if ('opening' in piece) {
    const content = piece.pieces.map((each) => textOf(each, names)).join('');
    return content === '' ? '' : `${piece.opening}{${content}}`;
  }
  const selectors = piece.selectors.filter((selector) =>
    selector.names.every((name) => names.has(name)),
  );
  if (selectors.length === 0) return '';
  return `${selectors.map(({ text }) => text).join(',')}{${piece.declarations}}`;
}

/** What a browser sets by itself, whatever a page says. */
const setByBrowsers = new Set(['open']);

/**
 * The names without which a selector selects nothing. What stands in `:is()`, `:not()` and their
 * like asks for none: it may be one of several, or must not be there.
 */
export function namesOf(selector: string): string[] {
  if (selector.includes('\\')) return [];
  let simple = selector.replace(/\[\s*([\w-]+)[^\]]*\]/g, ' [$1 ');
  for (let before = ''; before !== simple; ) {
    before = simple;
    simple = simple.replace(/::?[\w-]+\([^()]*\)/g, '');
  }
  const names = simple.replace(/::?[\w-]+/g, '').match(/[A-Za-z_-][\w-]*/g) ?? [];
  return [...new Set(names)].filter((name) => !setByBrowsers.has(name));
}
