import type { EncodingFault } from './decode-text.ts';
import { FrontMatterError, readFrontMatterBlock } from './front-matter-block.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import type { PostFile } from './post.ts';
import type { Place, Problem } from './problem.ts';

/** The front matter of a file, understood, and the text under it. */
export interface FileParts {
  frontMatter: FrontMatter;
  /** Markdown after the front matter. */
  body: string;
  /** The line of the file that the body starts on, counted from 1. */
  bodyLine: number;
}

/** The parts of a file with what is wrong in it; no parts where its front matter can't be read. */
export interface ReadFrontMatter {
  parts: FileParts | undefined;
  problems: Problem[];
  /** Where a key of the front matter stands in the file. */
  placeOf(key: string): Place;
}

/** Reads the front matter of a file, with dates without a zone in `timeZone`. */
export function readFrontMatter(file: PostFile, timeZone: string): ReadFrontMatter {
  const problemAt = (rule: string, place: Place, message: string): Problem => {
    return { severity: 'error', rule, file: file.shownPath, ...place, message };
  };
  const unreadable = (rule: string, { place, message }: EncodingFault | FrontMatterError) => {
    const problems = [problemAt(rule, place, message)];
    return { parts: undefined, problems, placeOf: () => place };
  };
  if (file.fault) return unreadable('encoding', file.fault);
  const block = attempt(() => readFrontMatterBlock(file.source));
  if (block instanceof FrontMatterError) return unreadable('front-matter', block);

  const spelled = new Map(Object.keys(block.values).map((key) => [fold(key), key]));
  const placeOf = (key: string) => block.placeOf(spelled.get(key) ?? key);
  const result = frontMatterSchema(timeZone).safeParse(foldKeys(block.values));
  const problems = (result.error?.issues ?? []).map((issue) => {
    const key = String(issue.path[0]);
    const message = `${spelled.get(key) ?? key}: ${issue.message}`;
    return problemAt(`front-matter-${key}`, placeOf(key), message);
  });
  const { body, bodyLine } = block;
  const parts = result.success ? { frontMatter: result.data, body, bodyLine } : undefined;
  return { parts, problems, placeOf };
}

/** Hugo takes keys in any case: a key's name in lower case. */
function fold(key: string): string {
  return key.toLowerCase();
}

function foldKeys(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [fold(key), value]));
}

function attempt<Value>(read: () => Value): Value | FrontMatterError {
  try {
    return read();
  } catch (error) {
    if (error instanceof FrontMatterError) return error;
    throw error;
  }
}
