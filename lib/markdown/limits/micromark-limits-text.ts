import type { Construct, Effects, TokenizeContext } from 'micromark-util-types';
import { deepest, type Excess, type Report } from './micromark-limits.ts';

/** How many signs of emphasis a paragraph may have: each may look for its partner among all others. */
const mostSigns = 1_000;

/** How often a construct may be tried in a paragraph; most English words may start an address of mail. */
const mostTries = 20_000;

/** How many characters the constructs of a paragraph may read in vain. */
const mostInVain = 100_000;

/** What the constructs of a paragraph, a cell or another piece of running text have done. */
interface Work {
  signs: number;
  /** Brackets that are not closed yet. */
  open: number;
  /** Where a bracket was last tried, and how many were open before it. */
  triedAt: number;
  openBefore: number;
  tries: number;
  inVain: number;
  /** What has been said about it. */
  said: Set<string>;
}

const signs = new Set(['attention', 'strikethrough']);
const labelStarts = new Set(['labelStartLink', 'labelStartImage']);
const labelEnds = new Set(['labelEnd', 'gfmPotentialFootnoteCall']);
const addresses = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/** Holds constructs of running text to a time that grows with it. */
export function limitText(report: Report): (construct: Construct) => Construct {
  const works = new WeakMap<TokenizeContext, Work>();

  function workOf(context: TokenizeContext): Work {
    const work = works.get(context) ?? {
      signs: 0,
      open: 0,
      triedAt: -1,
      openBefore: 0,
      tries: 0,
      inVain: 0,
      said: new Set(),
    };
    works.set(context, work);
    return work;
  }

  /** A piece of text is reported once for all that it has too much of. */
  function say({ said }: Work, excess: Excess): void {
    if (!said.has(excess.message)) report(excess);
    said.add(excess.message);
  }

  return (construct) => {
    const { name = '', previous } = construct;
    if (name === 'lineEnding') return construct;
    const limited = limitedByName(construct, name);
    return {
      ...limited,
      // Where nothing may start, micromark does not even stop to look.
      previous(code) {
        return !isSpent(workOf(this)) && (previous?.call(this, code) ?? true);
      },
      tokenize(effects, ok, nok) {
        const work = workOf(this);
        work.tries += 1;
        if (isSpent(work)) {
          say(work, {
            rule: 'too-much',
            message:
              'This paragraph is so long, or has so much that starts and never ends (such as ` or <), that its rest is shown as it stands. Divide it into paragraphs, or put code between lines of ```',
            place: this.now(),
          });
          return nok;
        }
        return counted(limited, work).tokenize.call(this, effects, ok, nok);
      },
    };
  };

  function limitedByName(construct: Construct, name: string): Construct {
    if (signs.has(name)) return limitedSign(construct);
    if (labelStarts.has(name)) return limitedLabelStart(construct);
    if (labelEnds.has(name)) return limitedLabelEnd(construct);
    return addresses.has(name) ? limitedAddress(construct) : construct;
  }

  function limitedSign(construct: Construct): Construct {
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const work = workOf(this);
        if (work.signs >= mostSigns) {
          say(work, {
            rule: 'too-much',
            message: `This paragraph has more than ${mostSigns} signs of emphasis (* _ ~); from here on they are shown as they stand. Divide it into paragraphs, or put code between lines of \`\`\``,
            place: this.now(),
          });
          return nok;
        }
        return construct.tokenize.call(
          this,
          effects,
          (code) => {
            const [, token] = this.events.at(-1) ?? [];
            // Inside a word such as snake_case it neither opens nor closes.
            if (token?._open || token?._close) work.signs += 1;
            return ok(code);
          },
          nok,
        );
      },
    };
  }

  function limitedLabelStart(construct: Construct): Construct {
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const work = workOf(this);
        if (work.open >= deepest) {
          say(work, {
            rule: 'nesting',
            message: `More than ${deepest} brackets are open here; this one is shown as it stands. Write \\[ where a bracket starts no link`,
            place: this.now(),
          });
          return nok;
        }
        return construct.tokenize.call(
          this,
          effects,
          (code) => {
            work.open += 1;
            return ok(code);
          },
          nok,
        );
      },
    };
  }

  function limitedLabelEnd(construct: Construct): Construct {
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const work = workOf(this);
        if (!closesLabel(work, this.now().offset)) return nok;
        // What follows a bracket is read by constructs of their own.
        const attempt: Effects['attempt'] = (constructs, ...states) =>
          effects.attempt(
            'tokenize' in constructs ? counted(constructs as Construct, work) : constructs,
            ...states,
          );
        return construct.tokenize.call(this, { ...effects, attempt }, ok, nok);
      },
    };
  }

  function limitedAddress(construct: Construct): Construct {
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        // It is none inside brackets, and would look for them through all that stands before.
        if (workOf(this).open > 0) return nok;
        return construct.tokenize.call(this, effects, ok, nok);
      },
    };
  }
}

function isSpent({ tries, inVain }: Work): boolean {
  return tries > mostTries || inVain > mostInVain;
}

/** A construct that counts the characters that it reads in vain. */
function counted(construct: Construct, work: Work): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { offset } = this.now();
      return construct.tokenize.call(this, effects, ok, (code) => {
        work.inVain += this.now().offset - offset;
        return nok(code);
      });
    },
  };
}

/** Whether a closing bracket has an open one, which micromark looks for through all that stands before. */
function closesLabel(work: Work, offset: number): boolean {
  if (work.triedAt !== offset) {
    work.openBefore = work.open;
    work.open = Math.max(0, work.open - 1);
  }
  work.triedAt = offset;
  return work.openBefore > 0;
}
