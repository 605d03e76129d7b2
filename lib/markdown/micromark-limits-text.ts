import type { Construct, TokenizeContext } from 'micromark-util-types';
import { deepest, type Excess, type Report } from './micromark-limits.ts';

/** How many signs of emphasis a paragraph may have: each may look for its partner among all others. */
const mostSigns = 1_000;

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
  inVain: number;
  /** What has been said about it. */
  said: Set<string>;
}

/** Constructs that read a few characters at most. */
const cheap = new Set(['lineEnding', 'hardBreakEscape', 'characterEscape', 'characterReference']);
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
      inVain: 0,
      said: new Set<string>(),
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
    const { name = '', tokenize } = construct;
    if (signs.has(name)) return limitedSign(construct);
    if (labelStarts.has(name)) return limitedLabelStart(construct);
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const work = workOf(this);
        const place = this.now();
        if (labelEnds.has(name) && !closesLabel(work, place.offset)) return nok;
        // It is no address inside brackets, and would look for them through all that stands before.
        if (addresses.has(name) && work.open > 0) return nok;
        if (work.inVain > mostInVain) {
          say(work, {
            rule: 'too-much',
            message:
              'There is so much in this paragraph that starts and never ends, such as ` or <, that the rest is shown as it stands. Divide it into paragraphs, or put code between lines of ```',
            place,
          });
          return nok;
        }
        return counted(construct, work).tokenize.call(
          this,
          labelEnds.has(name) ? { ...effects, attempt: attemptCounted } : effects,
          ok,
          nok,
        );

        /** What follows a bracket is read by constructs of their own. */
        function attemptCounted(...[constructs, ...states]: Parameters<typeof effects.attempt>) {
          return effects.attempt(
            'tokenize' in constructs ? counted(constructs as Construct, work) : constructs,
            ...states,
          );
        }
      },
    };
  };

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
