import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Machine, machineSentence, thisMachine } from './machine.ts';
import { markdownTable, type Table } from './table.ts';

/** What a benchmark has found, as it is kept. */
export interface Result {
  /** Of the benchmark, and of what it was given where that matters: `build-270`. Also its file's. */
  name: string;
  title: string;
  /** What made it, to be typed again. */
  command: string;
  /** Day on which it was made, such as `2026-11-23`. */
  day: string;
  machine: Machine;
  /** Of all that was measured, by name. */
  versions: Readonly<Record<string, string>>;
  tables: readonly Table[];
  /** What has to be known to read them, in sentences. */
  notes: readonly string[];
  /** The numbers themselves, for whoever counts on. */
  numbers: unknown;
}

/** What a benchmark says of what it has found; the rest is the machine's. */
export type Finding = Omit<Result, 'command' | 'day' | 'machine'>;

/** Where results are kept unless another folder is named. */
export const resultsFolder = 'bench/results';

/** Prints what was found, and keeps it as JSON and as Markdown. */
export async function keepResult(
  finding: Finding,
  options: { benchmark: string; arguments: readonly string[]; out: string },
): Promise<void> {
  const result: Result = {
    ...finding,
    command: commandOf(options.benchmark, options.arguments),
    day: new Date().toISOString().slice(0, '2026-11-23'.length),
    machine: thisMachine(),
  };
  const text = resultText(result, 1);
  const file = path.resolve(options.out, finding.name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.json`, `${JSON.stringify(result, undefined, 2)}\n`);
  await writeFile(`${file}.md`, text);
  console.log(`\n${text}\nKept as ${path.relative('.', file)}.md and .json`);
}

/** All results in a folder, by their names. */
export async function readResults(folder: string): Promise<Result[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    // Written by `keepResult`.
    files.map(
      async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Result,
    ),
  );
}

/** A result in Markdown, with a heading of that level. */
export function resultText(result: Result, level: number): string {
  const versions = Object.entries(result.versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${'#'.repeat(level)} ${result.title}`,
    `\`\`\`sh\n${result.command}\n\`\`\``,
    ...result.tables.flatMap((table) => [
      ...(table.caption === '' ? [] : [`${table.caption}:`]),
      markdownTable(table),
    ]),
    ...result.notes,
    `${[`${result.day}; ${machineSentence(result.machine)}`, ...versions].join('; ')}.`,
    '',
  ].join('\n\n');
}

/** As one would type it, with folders that are elsewhere left to the reader. */
function commandOf(benchmark: string, options: readonly string[]): string {
  const shown = options.map((each, index) => {
    const before = options[index - 1] ?? '';
    if (/^--(?:posts|static|out)$/.test(before)) return path.isAbsolute(each) ? 'DIR' : each;
    return /^[\w./,:=-]+$/.test(each) ? each : `'${each}'`;
  });
  return ['npm run bench --', benchmark, ...shown].join(' ').replace(/ --out DIR/, '');
}
