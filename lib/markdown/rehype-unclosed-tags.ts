import type { Nodes, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { type Tag, tagsOf } from './html-tags.ts';
import { deepest } from './micromark-limits.ts';
import { OpenTags, type Outcome } from './open-tags.ts';
import { type Edit, editRaws, pointIn } from './raw-edits.ts';

/** A tag, or what starts like one, with the HTML that it stands in. */
interface AuthorTag extends Tag {
  raw: Raw;
}

/** The tags of a text, and what came of them. */
interface Reading extends Outcome<AuthorTag> {
  /** Start tags whose text has no end. */
  openEnded: Set<AuthorTag>;
  /** Start tags that say that they are closed, and are not in HTML. */
  closingThemselves: Set<AuthorTag>;
  /** What starts like a tag or comment. */
  cutOff: Set<AuthorTag>;
}

/** How often browsers may open tags again that stand across blocks. */
const mostReopened = 100_000;

/** How many tags of a post are named for the same fault. */
const mostNamed = 20;

/** Elements whose content does not show, or not as text: they end with the HTML that they start in. */
const hiding = new Set('select datalist template object video audio canvas svg math'.split(' '));

/**
 * Keeps tags that are not closed from taking what stands behind them, and names them, those that
 * close nothing and those that stand too deep in others. Stands before the author's HTML becomes
 * part of the tree.
 *
 * In: `<textarea>a` and `<div class="b`. Out: `<textarea></textarea>a` and the text `<div class="b`.
 */
export function rehypeUnclosedTags() {
  return (tree: Root, file: VFile): void => {
    const reading = read(tree);
    const { openEnded, closingThemselves, cutOff, unclosed, stray, tooDeep } = reading;
    const edits = new Map<Raw, Edit[]>();
    const change = (tag: AuthorTag, edit: Edit) => {
      const ofRaw = edits.get(tag.raw) ?? [];
      ofRaw.push(edit);
      edits.set(tag.raw, ofRaw);
    };
    for (const tag of [...cutOff, ...tooDeep]) {
      const { raw, start, end } = tag;
      change(tag, { start, end, type: 'text', value: raw.value.slice(start, end) });
    }
    for (const tag of [...openEnded, ...closingThemselves]) change(tag, endTag(tag, tag.end));
    for (const tag of unclosed) {
      if (hiding.has(tag.name)) change(tag, endTag(tag, tag.raw.value.length));
      else if (reading.reopened > mostReopened) change(tag, endTag(tag, tag.end));
    }
    if (edits.size > 0) editRaws(tree, edits);

    const named = { 'unclosed-tag': 0, 'stray-tag': 0, nesting: 0 };
    const name = (
      rule: keyof typeof named,
      tags: Set<AuthorTag>,
      say: (name: string) => string,
    ) => {
      for (const { raw, start, name } of tags) {
        named[rule] += 1;
        if (named[rule] > mostNamed) return;
        const more = named[rule] < mostNamed ? '' : '. There may be more, which are not named';
        file.message(`${say(name)}${more}`, { place: pointIn(raw, start), ruleId: rule });
      }
    };
    name(
      'unclosed-tag',
      cutOff,
      (text) =>
        `${text} starts here and does not end, so it is shown as text. Write its > or -->, or &lt; to show it`,
    );
    name(
      'unclosed-tag',
      openEnded,
      (tag) =>
        `<${tag}> is opened here and not closed. It is closed at once, so that it does not take the text behind it. Write </${tag}> where it ends`,
    );
    name(
      'unclosed-tag',
      unclosed,
      (tag) =>
        `<${tag}> is opened here and not closed where it could be. Write </${tag}> where it ends, in the same paragraph or list item`,
    );
    name(
      'stray-tag',
      stray,
      (tag) =>
        `This tag of ${tag} closes nothing that is open, or has no place in a post. Remove it`,
    );
    name(
      'nesting',
      tooDeep,
      (tag) =>
        `The <${tag}> stands more than ${deepest} deep in others, so it is shown as text. Close some of them`,
    );
  };
}

function read(tree: Root): Reading {
  const open = new OpenTags<AuthorTag>();
  const openEnded = new Set<AuthorTag>();
  const closingThemselves = new Set<AuthorTag>();
  const cutOff = new Set<AuthorTag>();

  function readNode(node: Nodes, next: Nodes | undefined): void {
    if (node.type === 'raw') readRaw(node, next);
    if (!('children' in node)) return;
    const entered = node.type === 'element' ? open.enter(node.tagName) : undefined;
    for (const [index, child] of node.children.entries()) {
      const after = node.children[index + 1];
      const isBreak = after?.type === 'text' && after.value.trim() === '';
      readNode(child, isBreak ? node.children[index + 2] : after);
    }
    if (entered) open.leave(entered);
  }

  function readRaw(raw: Raw, next: Nodes | undefined): void {
    for (const found of tagsOf(raw.value, () => open.isForeign())) {
      const tag = { ...found, raw };
      const { name, kind, isOpenEnded, isSelfClosing } = tag;
      if (kind === 'fragment' || name === 'plaintext') cutOff.add(tag);
      else if (kind === 'end') open.end(name, tag);
      else if (!isOpenEnded || isEndedBy(next, name)) open.start(name, tag, isSelfClosing);
      else if (isSelfClosing && ['script', 'iframe'].includes(name)) closingThemselves.add(tag);
      else openEnded.add(tag);
    }
  }

  readNode(tree, undefined);
  return { ...open.finish(), openEnded, closingThemselves, cutOff };
}

function isEndedBy(next: Nodes | undefined, name: string): boolean {
  return next?.type === 'raw' && new RegExp(`^\\s*</${name}[\\s/>]`, 'i').test(next.value);
}

function endTag({ name }: AuthorTag, at: number): Edit {
  return { start: at, end: at, type: 'raw', value: `</${name}>` };
}
