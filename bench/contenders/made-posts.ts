import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cutSource, type PostSource, sourceText } from './post-source.ts';

/** Posts that were made to be measured with. */
export interface MadePosts {
  /** Absolute path of the folder that holds them, and may be written to. */
  folder: string;
  /** Below that folder. */
  files: readonly string[];
}

/** What posts are made. */
export interface Wanted {
  /** How many; as many as there are where it is not said. */
  count?: number | undefined;
  /** Each of about that size, of text without code; those that are there as they are where it is not said. */
  kilobytes?: number | undefined;
}

/**
 * Makes as many posts as are wanted of those in a folder, in another one. Further ones are the same
 * again under other slugs, with other titles and a line of their own, so that nothing that is kept
 * by its content is kept for two.
 */
export async function makePosts(
  from: string,
  to: string,
  { count, kilobytes }: Wanted,
): Promise<MadePosts> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const sources = await readSources(from);
  if (sources.length === 0) throw new Error(`There is no post in ${from}`);
  if (kilobytes !== undefined) {
    return writeTexts(to, textsOf(sources, count ?? sources.length, kilobytes * 1000));
  }
  const files: string[] = [];
  for (let number = 0; number < (count ?? sources.length); number += 1) {
    const source = sources[number % sources.length] as (typeof sources)[number];
    const round = Math.floor(number / sources.length);
    files.push(await copyPost(from, to, source, round));
  }
  return { folder: to, files };
}

/** One from the middle whose page every contender finds by its file: no draft, and no slug of its own. */
export async function postToEdit({ folder, files }: MadePosts): Promise<string> {
  for (const file of [...files.slice(files.length >> 1), ...files]) {
    const text = await readFile(path.join(folder, file), 'utf8');
    if (!/^(?:draft|slug|publishDate|expiryDate)\s*[:=]/im.test(text)) return file;
  }
  throw new Error('There is no post to edit');
}

interface NamedSource extends PostSource {
  file: string;
}

async function readSources(folder: string): Promise<NamedSource[]> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.md$/.test(file) && !/(?:^|\/)[._]/.test(file))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      file,
      ...cutSource(await readFile(path.join(folder, file), 'utf8')),
    })),
  );
}

/** Copies a post, with what lies beside it where it is a folder. Gives its file. */
async function copyPost(
  from: string,
  to: string,
  source: NamedSource,
  round: number,
): Promise<string> {
  const isBundle = path.posix.basename(source.file) === 'index.md';
  const name = isBundle ? path.posix.dirname(source.file) : source.file.slice(0, -'.md'.length);
  const copy = round === 0 ? name : `${name}-${round}`;
  const file = isBundle ? `${copy}/index.md` : `${copy}.md`;
  if (isBundle) await cp(path.join(from, name), path.join(to, copy), { recursive: true });
  await mkdir(path.dirname(path.join(to, file)), { recursive: true });
  await rm(path.join(to, file), { force: true });
  await writeFile(path.join(to, file), sourceText(source, round));
  return file;
}

/**
 * Posts of a size, in bytes: paragraphs, headings, lists and quotes of the sources one after the
 * other, begun again where they end, without code, pictures and HTML.
 */
function* textsOf(
  sources: readonly NamedSource[],
  count: number,
  size: number,
): Generator<[file: string, text: string]> {
  const blocks = sources.flatMap(({ body }) => plainBlocks(body));
  let next = 0;
  for (let number = 0; number < count; number += 1) {
    const source = sources[number % sources.length] as NamedSource;
    const head = [
      '---',
      `title: ${JSON.stringify(`${source.title} ${number + 1}`)}`,
      `date: ${JSON.stringify(source.date)}`,
      `tags: ${JSON.stringify(source.tags)}`,
      '---',
      '',
      `No. ${number + 1}`,
      '',
    ].join('\n');
    let text = head;
    while (Buffer.byteLength(text) < size) {
      text += `\n${blocks[next % blocks.length] ?? 'Text.'}\n`;
      next += 1;
    }
    yield [`post-${number + 1}.md`, cutTo(text, size)];
  }
}

/** The first bytes of a text, whole characters. */
function cutTo(text: string, size: number): string {
  return `${Buffer.from(text)
    .subarray(0, size)
    .toString()
    .replace(/\uFFFD+$/, '')}\n`;
}

/** Blocks of a text that are neither code nor HTML, and name no file and no note. */
function plainBlocks(body: string): string[] {
  return body
    .replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|(?![\s\S]))/gm, '')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter(
      (block) => block !== '' && !/^(?: {4}|\t|\s*<)|<[a-z!/]|!\[|\[\^|\{\{|```|~~~/im.test(block),
    );
}

async function writeTexts(
  folder: string,
  texts: Iterable<[file: string, text: string]>,
): Promise<MadePosts> {
  const files: string[] = [];
  for (const [file, text] of texts) {
    await writeFile(path.join(folder, file), text);
    files.push(file);
  }
  return { folder, files };
}
