import type { Root, Text } from 'mdast';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from './parser-syntax.ts';
import { SKIP, visit } from './visit.ts';

// Astral characters come as two surrogates: of ideographs, of emoji.
const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー・\uD840-\uD888]/u;
// Japanese and Chinese marks, quotes, arrows, signs; letters and dashes of other scripts stay.
const mark =
  /[\u2018-\u201F\u2026\u203B\u2190-\u27BF\u3000-\u3004\u3008-\u3020\u3030\uFE30-\uFE4F\uFF00-\uFF65\uD83C-\uD83E]/u;
// Where an address can't end, so that letters that follow are part of it.
const opening = /(?::\/\/(?:[\w-]+\.)*|[=#])$/;
// What is named by words, so that letters anywhere behind it are part of the address.
const naming = /\/(?:wiki|keywords?|tags?|categor(?:y|ies)|topics?|search)\/$/i;

const slash = 47;

/**
 * A bare address ends where Japanese, Chinese or Korean text begins, which GitHub would take for a
 * part of it. It goes on behind `=` and `#`, in a domain of such letters, and in a path behind
 * `/wiki/`, `/tag/` and the like, as far as their letters go.
 *
 * In: `https://example.com/aという` and `https://ja.wikipedia.org/wiki/日本`.
 * Out: `<a href="https://example.com/a">…</a>という` and a link of the whole.
 */
export function remarkBareAddresses(this: Processor) {
  const { text = {} } = gfmAutolinkLiteral();
  const bounded = (code: number, name: string) =>
    [text[code] ?? []]
      .flat()
      .filter((construct) => construct.name === name)
      .map(bound);
  teachParser(this, {
    syntax: {
      text: {
        72: bounded(72, 'protocolAutolink'),
        104: bounded(104, 'protocolAutolink'),
        87: bounded(87, 'wwwAutolink'),
        119: bounded(119, 'wwwAutolink'),
      },
      disable: { null: ['protocolAutolink', 'wwwAutolink'] },
    },
  });
  // Where the parser sees no address, remark-gfm looks once more: after a Japanese comma.
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const [text] = link.children;
      if (link.position || text?.type !== 'text' || !parent || index === undefined)
        return undefined;
      const end = endOf(text.value);
      const rest: Text = { type: 'text', value: text.value.slice(end) };
      if (rest.value === '') return undefined;
      link.url = link.url.slice(0, link.url.length - rest.value.length);
      text.value = text.value.slice(0, end);
      parent.children.splice(index + 1, 0, rest);
      return [SKIP, index + 2];
    });
  };
}

/** GitHub's own tokenizer, which is told that the text ends where the address does. */
function bound(construct: Construct): Construct {
  return { ...construct, name: `bounded-${construct.name}`, tokenize };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const start = this.now().offset;
    const isEnd = boundary();
    let code: Code = null;
    let isDone = false;
    const within = (state: State): State => {
      return (given) => {
        code = given;
        const isOver = given !== null && given >= 0 && isEnd(this.now().offset - start, given);
        const next = state(isOver ? null : given);
        return isDone || !next ? next : within(next);
      };
    };
    // The parser goes on with the character that stands there in truth.
    const leave = (state: State): State => {
      return () => {
        isDone = true;
        return state(code);
      };
    };
    return within(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
  }
}

/** How long the address is that a text begins with. */
function endOf(text: string): number {
  const isEnd = boundary();
  for (let index = 0; index < text.length; index += 1)
    if (isEnd(index, text.charCodeAt(index))) return index;
  return text.length;
}

/**
 * Tells of each character of an address, by its place and code, whether the address ends before it.
 * May go back to an earlier place.
 */
function boundary(): (place: number, code: number) => boolean {
  const codes: number[] = [];
  // Where words begin to name something.
  let named = Number.POSITIVE_INFINITY;
  // As much as the patterns look at.
  const before = () => String.fromCharCode(...codes.slice(-80));
  return (place, code) => {
    codes.length = place;
    if (place < named) named = Number.POSITIVE_INFINITY;
    const isEnd = code > 127 && isEndAfter(before(), String.fromCharCode(code), place >= named);
    codes.push(code);
    if (code === slash && naming.test(before())) named = Math.min(named, place + 1);
    return isEnd;
  };
}

function isEndAfter(address: string, character: string, isNamed: boolean): boolean {
  if (mark.test(character)) return true;
  // Letters that follow others share their fate.
  const goesOn = isNamed || opening.test(address) || letter.test(address.slice(-1));
  return letter.test(character) && !goesOn;
}
