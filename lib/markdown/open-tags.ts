import { deepest } from './limits/micromark-limits.ts';

/** What is open at a place of the text: tags of the author, and elements of Markdown. */
interface Open<Tag> {
  name: string;
  /** None for an element of Markdown. */
  tag: Tag | undefined;
}

/** What came of the author's tags. */
export interface Outcome<Tag> {
  /** Start tags without an end tag, but for those that need none. */
  unclosed: Set<Tag>;
  /** End tags without a start tag, and tags that a post has no place for. */
  stray: Set<Tag>;
  /** Tags that stand too deep in others, with their end tags. */
  tooDeep: Set<Tag>;
  /** How often browsers open a tag again that stands across blocks. */
  reopened: number;
}

const optionalEnd = words(
  'p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp rb rtc',
);
const empty = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);
const ofPages = words('html head body frameset frame');
const ofTables = words('caption colgroup col tbody thead tfoot tr td th');
const formatting = words('a b big code em font i nobr s small strike strong tt u');
const blocks =
  words(`address article aside blockquote center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre
  search section summary table ul xmp`);
/** No end tag closes what is open outside of these. */
const walls = words('table td th caption object template marquee applet');

/** Nor what is a part of a table outside of these. */
const wallsOfTables = words('table template');

/** What a start tag closes by itself, and what it looks for that in. */
const siblings = new Map<string, { closes: Set<string>; within: Set<string> }>();
for (const [names, within] of [
  ['li', 'ul ol menu'],
  ['dt dd', 'dl'],
  ['td th', 'tr table'],
  ['tr', 'table tbody thead tfoot'],
  ['tbody thead tfoot colgroup caption', 'table'],
  ['option', 'select datalist optgroup'],
  ['optgroup', 'select'],
  ['rt rp rb rtc', 'ruby'],
  ['a', 'td th'],
] as const) {
  for (const name of words(names))
    siblings.set(name, {
      closes: words(names),
      within: new Set([...words(within), ...(ofTables.has(name) ? wallsOfTables : walls)]),
    });
}

/** Follows which tags are open through a text, as browsers do. */
export class OpenTags<Tag> {
  readonly outcome: Outcome<Tag> = {
    unclosed: new Set(),
    stray: new Set(),
    tooDeep: new Set(),
    reopened: 0,
  };
  readonly #open: Open<Tag>[] = [];
  /** Bold text and the like goes on in the next block, until its end tag. */
  #goingOn: Open<Tag>[] = [];
  readonly #tooDeep = new Map<string, number>();
  #depth = 0;

  /** Whether the place is inside SVG or MathML. */
  isForeign(): boolean {
    const inner = this.#open.findLast(({ name }) =>
      ['svg', 'math', 'foreignobject', 'desc', 'title', 'annotation-xml'].includes(name),
    );
    return inner?.name === 'svg' || inner?.name === 'math';
  }

  /** An element of Markdown starts; `leave` takes what this gives. */
  enter(name: string): Open<Tag> {
    const open: Open<Tag> = { name, tag: undefined };
    this.#closeBefore(name);
    this.#open.push(open);
    return open;
  }

  leave(open: Open<Tag>): void {
    this.#closeFrom(this.#open.lastIndexOf(open));
  }

  start(name: string, tag: Tag, isSelfClosing: boolean): void {
    const { stray, tooDeep } = this.outcome;
    const isHtml = !this.isForeign();
    if (isHtml && (ofPages.has(name) || (ofTables.has(name) && !this.#isInTable()))) {
      stray.add(tag);
      return;
    }
    if (isHtml) this.#closeBefore(name);
    if (isHtml ? empty.has(name) : isSelfClosing) return;
    if (this.#depth + this.#goingOn.length >= deepest) {
      tooDeep.add(tag);
      this.#tooDeep.set(name, (this.#tooDeep.get(name) ?? 0) + 1);
      return;
    }
    this.#open.push({ name, tag });
    if (!optionalEnd.has(name)) this.#depth += 1;
  }

  end(name: string, tag: Tag): void {
    const { stray, tooDeep, unclosed } = this.outcome;
    const count = this.#tooDeep.get(name) ?? 0;
    if (count > 0) {
      tooDeep.add(tag);
      this.#tooDeep.set(name, count - 1);
      return;
    }
    const within = name === 'table' || ofTables.has(name) ? wallsOfTables : walls;
    const index = this.#find((open) => open.name === name && open.tag !== undefined, within);
    if (index >= 0) {
      this.#closeFrom(index, true);
      return;
    }
    const goingOn = this.#goingOn.findLastIndex((open) => open.name === name);
    const [ended] = goingOn < 0 ? [] : this.#goingOn.splice(goingOn, 1);
    if (ended?.tag === undefined) stray.add(tag);
    else unclosed.delete(ended.tag);
  }

  /** Ends the text. */
  finish(): Outcome<Tag> {
    this.#closeFrom(0);
    return this.outcome;
  }

  #isInTable(): boolean {
    return this.#open.some(({ name }) => name === 'table' || name === 'template');
  }

  #closeBefore(name: string): void {
    if (blocks.has(name)) {
      this.outcome.reopened += this.#goingOn.length;
      this.#closeFrom(this.#find((open) => open.name === 'p', new Set([...walls, 'button'])));
    }
    const { closes, within } = siblings.get(name) ?? {};
    if (closes && within) this.#closeFrom(this.#find((open) => closes.has(open.name), within));
    // A link ends where the next one starts.
    if (name === 'a') this.#goingOn = this.#goingOn.filter((open) => open.name !== name);
  }

  /** The innermost that is open and that a condition holds for, inside of walls. */
  #find(holds: (open: Open<Tag>) => boolean, within: ReadonlySet<string>): number {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index];
      if (open && holds(open)) return index;
      if (open && within.has(open.name)) return -1;
    }
    return -1;
  }

  /** Closes what is open from an index on, the first of it by its end tag. */
  #closeFrom(index: number, byEndTag = false): void {
    if (index < 0) return;
    for (const [at, { name, tag }] of this.#open.splice(index).entries()) {
      if (tag === undefined || optionalEnd.has(name)) continue;
      this.#depth -= 1;
      if (byEndTag && at === 0) continue;
      this.outcome.unclosed.add(tag);
      // Browsers go on with three that are quite the same at most; these may be more.
      if (formatting.has(name)) this.#goingOn.push({ name, tag });
    }
  }
}

function words(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}
