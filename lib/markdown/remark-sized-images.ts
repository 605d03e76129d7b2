import type { CompileContext, Token, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from './parser-syntax.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sizedImage: 'sizedImage';
  }
}

const exclamationMark = 33;
const bracket = { open: 91, close: 93 };
const parenthesis = { open: 40, close: 41 };
const [lessThan, equals, backslash, x] = [60, 61, 92, 120];

const parts = /^!\[(?<alt>[^\]]*)\]\((?<url>\S+)[ \t]+=(?<width>\d*)x(?<height>\d*)\)$/;

/**
 * The size of an image as Zenn and markdown-it-imsize write it, in pixels.
 *
 * In: `![海](/sea.png =250x)`. Out: `<img src="/sea.png" alt="海" width="250">`.
 */
export function remarkSizedImages(this: Processor): void {
  const sizedImage: Construct = { name: 'sizedImage', tokenize };
  teachParser(this, { syntax: { text: { [exclamationMark]: sizedImage } }, tree });
}

/** Takes the whole image at once. Everything but the size is left to the parser's own images. */
function tokenize(effects: Effects, ok: State, nok: State): State {
  let digits = 0;
  return (code) => {
    effects.enter('sizedImage');
    effects.consume(code);
    return open;
  };

  function open(code: Code): State | undefined {
    return code === bracket.open ? take(code, alt) : nok(code);
  }

  function alt(code: Code): State | undefined {
    // An image in another, an escape or a line's end are not for this shorthand.
    if (code === null || code < 0 || code === bracket.open || code === backslash) return nok(code);
    return take(code, code === bracket.close ? resource : alt);
  }

  function resource(code: Code): State | undefined {
    return code === parenthesis.open ? take(code, urlStart) : nok(code);
  }

  function urlStart(code: Code): State | undefined {
    return markdownLineEndingOrSpace(code) ? nok(code) : url(code);
  }

  function url(code: Code): State | undefined {
    // Up to the next image at most, so that a line of broken ones takes no longer than its length.
    if (code === null || code === bracket.open || code === lessThan || code === backslash) {
      return nok(code);
    }
    return markdownLineEndingOrSpace(code) ? size(code) : take(code, url);
  }

  function size(code: Code): State | undefined {
    if (markdownSpace(code)) return take(code, size);
    return code === equals ? take(code, width) : nok(code);
  }

  function width(code: Code): State | undefined {
    if (code === x) return take(code, height);
    return isDigit(code) ? take(code, width) : nok(code);
  }

  function height(code: Code): State | undefined {
    if (isDigit(code)) return take(code, height);
    if (code !== parenthesis.close || digits === 0) return nok(code);
    effects.consume(code);
    effects.exit('sizedImage');
    return ok;
  }

  function take(code: Code, next: State): State {
    if (next === width || next === height) digits += isDigit(code) ? 1 : 0;
    effects.consume(code);
    return next;
  }
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

const tree: TreeExtension = {
  enter: {
    sizedImage(this: CompileContext, token: Token): void {
      const { alt, url, width, height } = parts.exec(this.sliceSerialize(token))?.groups ?? {};
      const hProperties = { ...(width && { width }), ...(height && { height }) };
      this.enter({ type: 'image', alt, url: url ?? '', data: { hProperties } }, token);
    },
  },
  exit: {
    sizedImage(this: CompileContext, token: Token): void {
      this.exit(token);
    },
  },
};
