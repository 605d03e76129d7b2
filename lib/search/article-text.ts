import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** Elements whose content is no text, or is not shown as one. */
const skipped = new Set([
  ...['script', 'style', 'template', 'iframe', 'object', 'video', 'audio', 'svg', 'math'],
  ...['rp', 'rt', 'textarea', 'select', 'head', 'noscript'],
]);

/** Elements that begin on a line of their own, and after which another begins. */
const blocks = new Set(
  'address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const voidElements = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const textStates = new Map<string, Tokenizer['state']>([
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
]);

/**
 * What a reader reads of an article, blocks on lines of their own: code, tables and notes too, and
 * nothing that the site has added (`data-ui`).
 *
 * It reads with parse5's tokenizer, without a tree, so that ten thousand pages take seconds.
 *
 * @param html a finished page, of which the `.e-content` is read, or that element's own content.
 */
export function articleText(html: string): string {
  const [opening] = /<[a-z]+ class="e-content[^>]*>/.exec(html) ?? [];
  const reader = new Reader();
  reader.tokenizer.write(
    opening === undefined ? html : html.slice(html.indexOf(opening) + opening.length),
    true,
  );
  return reader.text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

class Reader {
  readonly tokenizer: Tokenizer;
  text = '';
  /** The open elements, each with whether its text is left out. */
  readonly #open: { name: string; isSkipped: boolean }[] = [];
  #isOver = false;

  constructor() {
    const read = ({ chars }: Token.CharacterToken) => this.#read(chars);
    const ignored = () => {};
    this.tokenizer = new Tokenizer(
      {},
      {
        onStartTag: (token) => this.#start(token),
        onEndTag: ({ tagName }) => this.#end(tagName),
        onCharacter: read,
        onWhitespaceCharacter: read,
        onNullCharacter: ignored,
        onComment: ignored,
        onDoctype: ignored,
        onEof: ignored,
      },
    );
  }

  get #isSkipping(): boolean {
    return this.#isOver || (this.#open.at(-1)?.isSkipped ?? false);
  }

  #read(characters: string): void {
    if (this.#isSkipping) return;
    const isCode = this.#open.some(({ name }) => name === 'pre');
    this.text += isCode ? characters : characters.replace(/\n/g, ' ');
  }

  #start({ tagName, attrs, selfClosing }: Token.TagToken): void {
    const state = textStates.get(tagName);
    if (state !== undefined) this.tokenizer.state = state;
    const addition = attrs.find(({ name }) => name === 'data-ui')?.value;
    const isSkipped =
      this.#isSkipping ||
      skipped.has(tagName) ||
      (addition !== undefined && addition !== 'wrap') ||
      attrs.some(({ name }) => name === 'data-footnote-ref');
    if (!isSkipped) this.#separate(tagName);
    if (!voidElements.has(tagName) && !selfClosing) this.#open.push({ name: tagName, isSkipped });
  }

  #end(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name);
    // The end of what holds the article, or one that a browser overlooks.
    if (index === -1) {
      this.#isOver ||= this.#open.length === 0;
      return;
    }
    if (!this.#isSkipping) this.#separate(name);
    this.#open.length = index;
  }

  #separate(name: string): void {
    if (blocks.has(name)) this.text += '\n';
  }
}
