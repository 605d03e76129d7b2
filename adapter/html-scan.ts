import { foreignContent, html as names, type Token, Tokenizer, TokenizerMode } from 'parse5';

/** A start tag. Offsets are into the scanned string; an end is the offset after the last character. */
export interface StartTag {
  readonly kind: 'start';
  /** Lower case. */
  readonly name: string;
  /** Names in lower case, values decoded, in source order. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly start: number;
  readonly end: number;
  /** Whether the element belongs to SVG or MathML. */
  readonly foreign: boolean;
  /**
   * What stands between the tags of an element that holds text alone (`script`, `style`, `title`,
   * `textarea`, `iframe`, `xmp`, `noembed`, `noframes`, `plaintext`), with line ends as a browser
   * reads them and character references not decoded. Undefined for every other element, foreign
   * ones of these names among them.
   */
  text: string | undefined;
  /** For an element with `text`, the end of its end tag; for every other one, the same as `end`. */
  elementEnd: number;
}

export interface EndTag {
  readonly kind: 'end';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Comment {
  readonly kind: 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type HtmlToken = StartTag | EndTag | Comment;

/**
 * The tags and comments of an HTML document in source order, as a browser's tokenizer finds them.
 *
 * It is parse5's tokenizer without its tree: a page is scanned in a fraction of the time, and what
 * isn't cut out of the string stays as it was, byte for byte. As there is no tree, it can't say
 * which end tag a browser would ignore. `noscript` is read as markup, as a browser without
 * JavaScript reads it, so that what is in it is seen.
 */
export function scanHtml(html: string): readonly HtmlToken[] {
  const scan = new Scan(html);
  new TagTokenizer(scan).write(html, true);
  return scan.tokens;
}

/** The value of a tag's attribute: empty for a bare one, undefined for one that isn't there. */
export function attribute(tag: StartTag, name: string): string | undefined {
  return tag.attributes.find((each) => each.name === name)?.value;
}

const textStates = new Map<string, Tokenizer['state']>([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

const voidElements = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

interface OpenElement {
  readonly name: string;
  readonly namespace: names.NS;
  /** Whether HTML may stand in it although it is foreign, as in `<foreignObject>`. */
  readonly holdsHtml: boolean;
}

class Scan {
  readonly tokens: HtmlToken[] = [];
  readonly #html: string;
  /** Only there to tell foreign content from HTML, for which the rules of text differ. */
  readonly #open: OpenElement[] = [];
  #unfinished: StartTag | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  /** Takes a start tag, gives the state in which the tokenizer has to read on, if it changes. */
  start(token: Token.TagToken): Tokenizer['state'] | undefined {
    if (this.inForeignContent && foreignContent.causesExit(token)) this.#leaveForeignContent();
    const name = token.tagName;
    const namespace = this.#namespace(name);
    const foreign = namespace !== names.NS.HTML;
    const [start, end] = range(token);
    const state = foreign ? undefined : textStates.get(name);
    const tag: StartTag = {
      kind: 'start',
      name,
      attributes: token.attrs,
      start,
      end,
      foreign,
      text: undefined,
      elementEnd: end,
    };
    this.tokens.push(tag);
    if (state !== undefined) this.#unfinished = tag;
    else if (!(foreign ? token.selfClosing : voidElements.has(name))) {
      if (namespace === names.NS.SVG) foreignContent.adjustTokenSVGTagName(token);
      const holdsHtml =
        foreign && foreignContent.isIntegrationPoint(token.tagID, namespace, token.attrs);
      this.#open.push({ name, namespace, holdsHtml });
    }
    return state;
  }

  finish(token: Token.TagToken): void {
    const [start, end] = range(token);
    this.tokens.push({ kind: 'end', name: token.tagName, start, end });
    if (this.#unfinished) {
      this.#fill(start, end);
      return;
    }
    const { tagName } = token;
    if (this.inForeignContent && (tagName === 'p' || tagName === 'br')) this.#leaveForeignContent();
    const index = this.#open.findLastIndex(({ name }) => name === tagName);
    if (index !== -1) this.#open.length = index;
  }

  comment(token: Token.CommentToken): void {
    const [start, end] = range(token);
    this.tokens.push({ kind: 'comment', text: token.data, start, end });
  }

  end(): void {
    this.#fill(this.#html.length, this.#html.length);
  }

  get inForeignContent(): boolean {
    const current = this.#open.at(-1);
    return current !== undefined && current.namespace !== names.NS.HTML && !current.holdsHtml;
  }

  #fill(textEnd: number, elementEnd: number): void {
    if (!this.#unfinished) return;
    const text = this.#html.slice(this.#unfinished.end, textEnd);
    this.#unfinished.text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    this.#unfinished.elementEnd = elementEnd;
    this.#unfinished = undefined;
  }

  #leaveForeignContent(): void {
    while (this.inForeignContent) this.#open.pop();
  }

  #namespace(name: string): names.NS {
    const current = this.#open.at(-1);
    if (current && this.inForeignContent) return current.namespace;
    if (name === 'svg') return names.NS.SVG;
    return name === 'math' ? names.NS.MATHML : names.NS.HTML;
  }
}

/** parse5's tokenizer, which reads text a character at a time, made to leap over it. */
class TagTokenizer extends Tokenizer {
  constructor(scan: Scan) {
    const ignored = () => {};
    super(
      { sourceCodeLocationInfo: true },
      {
        onStartTag: (token) => {
          const state = scan.start(token);
          if (state !== undefined) this.state = state;
          this.inForeignNode = scan.inForeignContent;
        },
        onEndTag: (token) => {
          scan.finish(token);
          this.inForeignNode = scan.inForeignContent;
        },
        onComment: (token) => scan.comment(token),
        onEof: () => scan.end(),
        onDoctype: ignored,
        onCharacter: ignored,
        onNullCharacter: ignored,
        onWhitespaceCharacter: ignored,
      },
    );
  }

  protected override _stateData(codePoint: number): void {
    if (!this.#leap(codePoint)) super._stateData(codePoint);
  }

  protected override _stateScriptData(codePoint: number): void {
    if (!this.#leap(codePoint)) super._stateScriptData(codePoint);
  }

  /** In text, nothing but `<` and the end of the input (below zero) means anything to a scan. */
  #leap(codePoint: number): boolean {
    if (codePoint < 0 || codePoint === 0x3c) return false;
    const input = this.preprocessor;
    const next = input.html.indexOf('<', input.pos);
    input.pos = Math.max(input.pos, (next === -1 ? input.html.length : next) - 1);
    return true;
  }
}

function range(token: Token.TagToken | Token.CommentToken): [start: number, end: number] {
  if (!token.location) throw new Error('parse5 gave a token without its place in the source');
  return [token.location.startOffset, token.location.endOffset];
}
