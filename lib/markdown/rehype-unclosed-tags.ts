import type { Nodes, Parents, Root } from 'hast';
import type { Raw } from 'mdast-util-to-hast';
import type { VFile } from 'vfile';
import { type Tag, tagsOf } from './html-tags.ts';
import { deepest } from './limits/micromark-limits.ts';
import { OpenTags, type Outcome } from './open-tags.ts';
import { type Edit, editRaws, pointIn } from './raw-edits.ts';

/** A tag, or what starts like one, with the HTML that it stands in. */
interface AuthorTag extends Tag {
  raw: Raw;
  parent: Parents;
}

/** The tags of a text, and what came of them. */
interface Reading extends Outcome<AuthorTag> {
  /** Start tags whose text has no end. */
  openEnded: Set<AuthorTag>;
  /** Start tags that say that they are closed, and are not in HTML. */
  closingThemselves: Set<AuthorTag>;
  /** What starts like a tag or comment. */
  cutOff: Set<AuthorTag>;
  /** Start tags that keep the rest of the post for themselves. */
  swallowing: Set<AuthorTag>;
}

/** How often browsers may open tags again that stand across blocks. */
const mostReopened = 100_000;

/** How many tags of a post are named for the same fault. */
const mostNamed = 20;

/** Elements whose content does not show, or not as text: they end with the HTML or paragraph that they start in. */
const hiding = new Set('select datalist template object video audio canvas'.split(' '));

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
    const { openEnded, closingThemselves, cutOff, swallowing, unclosed, stray, tooDeep } = reading;
    const edits = new Map<Raw, Edit[]>();
    const change = (tag: AuthorTag, edit: Edit) => {
      const ofRaw = edits.get(tag.raw) ?? [];
      ofRaw.push(edit);
      edits.set(tag.raw, ofRaw);
    };
    for (const tag of [...cutOff, ...tooDeep]) {
      const { raw, start, end } = tag;
      // By CommonMark a tag that is cut off shows nowhere.
      if (tag.kind === 'fragment' && /^<[a-z/]/i.test(tag.name)) continue;
      change(tag, { start, end, type: 'text', value: raw.value.slice(start, end) });
    }
    for (const tag of stray) {
      const { kind, start, end } = tag;
      if (kind === 'start') change(tag, { start, end, type: 'raw', value: '' });
    }
    for (const tag of [...openEnded, ...closingThemselves]) change(tag, endTag(tag, tag.end));
    for (const tag of swallowing) change(tag, endTag(tag, tag.raw.value.length));
    for (const tag of unclosed) {
      if (hiding.has(tag.name) && tag.parent.type === 'element')
        tag.parent.children.push({ type: 'raw', value: `</${tag.name}>` });
      else if (hiding.has(tag.name)) change(tag, endTag(tag, tag.raw.value.length));
      else if (reading.reopened > mostReopened) change(tag, endTag(tag, tag.end));
    }
    if (edits.size > 0) editRaws(tree, edits);

    const named = { 'unclosed-tag': 0, 'stray-tag': 0, nesting: 0 };
    const name = (
      rule: keyof typeof named,
      tags: Iterable<AuthorTag>,
      say: (tag: AuthorTag) => string,
    ) => {
      for (const tag of tags) {
        named[rule] += 1;
        if (named[rule] > mostNamed) return;
        const more = named[rule] < mostNamed ? '' : '. If there are more, they are not named';
        file.message(`${say(tag)}${more}`, {
          place: pointIn(tag.raw, tag.start),
          ruleId: rule,
        });
      }
    };
    name(
      'unclosed-tag',
      cutOff,
      (tag) =>
        `${tag.name} starts here and does not end, so that it shows nowhere, or as text. Write the > or --> that ends it, or &lt; for its <`,
    );
    name(
      'unclosed-tag',
      openEnded,
      (tag) =>
        `<${tag.name}> is opened here and never closed. It is closed at once, or it would take the text behind it. Write </${tag.name}> where it ends`,
    );
    name(
      'unclosed-tag',
      swallowing,
      (tag) =>
        `<${tag.name}> is opened here and never closed, so all that stands behind it shows nowhere. Write </${tag.name}> where it ends`,
    );
    name(
      'unclosed-tag',
      unclosed,
      (tag) =>
        `<${tag.name}> is opened here and never closed. Write </${tag.name}> where it ends; what starts in a paragraph or list item ends in it`,
    );
    name('stray-tag', stray, ({ kind, name }) =>
      kind === 'end'
        ? `</${name}> closes nothing that is open here. Remove it, or write <${name}> where it starts`
        : `<${name}> has no place here and is left out. Remove it, or what is missing around it`,
    );
    name(
      'nesting',
      tooDeep,
      (tag) =>
        `This tag of ${tag.name} stands more than ${deepest} deep in others, so it is shown as text. Close some of them before it`,
    );
  };
}

function read(tree: Root): Reading {
  const open = new OpenTags<AuthorTag>();
  const openEnded = new Set<AuthorTag>();
  const closingThemselves = new Set<AuthorTag>();
  const cutOff = new Set<AuthorTag>();
  const swallowing = new Set<AuthorTag>();

  function readChildren(node: Nodes): void {
    if (!('children' in node)) return;
    const entered = node.type === 'element' ? open.enter(node.tagName) : undefined;
    for (const [index, child] of node.children.entries()) {
      const after = node.children[index + 1];
      const isBreak = after?.type === 'text' && after.value.trim() === '';
      if (child.type === 'raw') readRaw(child, node, isBreak ? node.children[index + 2] : after);
      else readChildren(child);
    }
    if (entered) open.leave(entered);
  }

  function readRaw(raw: Raw, parent: Parents, next: Nodes | undefined): void {
    for (const found of tagsOf(raw.value, () => open.isForeign())) {
      const tag = { ...found, raw, parent };
      const { name, kind, isOpenEnded, isSelfClosing } = tag;
      // Nothing ends <plaintext>, not even the page around the post.
      if (kind === 'fragment' || name === 'plaintext') cutOff.add(tag);
      else if (kind === 'comment') continue;
      else if (kind === 'end') open.end(name, tag);
      else if (!isOpenEnded || isEndedBy(next, name)) open.start(name, tag, isSelfClosing);
      // By CommonMark the rest of the post is the style's.
      else if (name === 'style' && parent.type === 'root') swallowing.add(tag);
      else if (isSelfClosing && ['script', 'iframe'].includes(name)) closingThemselves.add(tag);
      else openEnded.add(tag);
    }
  }

  readChildren(tree);
  return { ...open.finish(), openEnded, closingThemselves, cutOff, swallowing };
}

function isEndedBy(next: Nodes | undefined, name: string): boolean {
  return next?.type === 'raw' && new RegExp(`^\\s*</${name}[\\s/>]`, 'i').test(next.value);
}

function endTag({ name }: AuthorTag, at: number): Edit {
  return { start: at, end: at, type: 'raw', value: `</${name}>` };
}
