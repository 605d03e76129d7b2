import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

// Shares nothing with the code of the site, which is what it checks: front matter is cut and read
// by expressions of its own, which know the few keys that tell whether a post has a page.

/** A post as its file says. */
export interface SourcePost {
  /** Path below the folder of posts. */
  file: string;
  /** The path of its page, decoded. */
  page: string;
  /** Whether it is a draft, lies in the future or has expired. */
  hidden: boolean;
  markdown: string;
  /** The path on the site of a file that the post names by a path of the disk; else as it is. */
  resolve(address: string): string;
}

/** What posts are read with. */
export interface SourceOptions {
  postsDir: string;
  staticDir: string | undefined;
  now: Date;
  /** IANA name, for dates without a zone. */
  timeZone: string;
}

/** All posts below a folder, by path. */
export async function readSourcePosts(options: SourceOptions): Promise<SourcePost[]> {
  const entries = await readdir(options.postsDir, { recursive: true });
  const files = entries
    .map((entry) => entry.split(path.sep).join('/'))
    .filter((file) => /(?:^|\/)(?!_index\.md$)[^/]+\.md$/.test(file) && !/(?:^|\/)\./.test(file))
    .sort();
  const all = new Set(files);
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(path.join(options.postsDir, file), 'utf8');
      return sourcePost(file, source, all, options);
    }),
  );
}

function sourcePost(
  file: string,
  source: string,
  files: ReadonlySet<string>,
  options: SourceOptions,
): SourcePost {
  const { values, markdown } = cutFrontMatter(source);
  const folder = path.posix.dirname(file);
  const [, base = '', language] = /([^/]*?)(?:\.(ja|en))?\.md$/.exec(file) ?? [];
  const isBundle = base === 'index' && folder !== '.';
  const name = isBundle ? path.posix.basename(folder) : base;
  const slug = (values.slug || name).normalize('NFC');
  const isTranslation = language !== undefined && files.has(path.posix.join(folder, `${base}.md`));
  const page = file.startsWith('_pages/')
    ? `/${slug}`
    : `${isTranslation ? `/${language}` : ''}/blog/${slug}`;
  return {
    file,
    page,
    hidden: isHidden(values, name, options),
    markdown,
    resolve(address) {
      if (/^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/i.test(address)) return address;
      const [, relative = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
      const onDisk = path.resolve(options.postsDir, folder, decoded(relative));
      if (!existsSync(onDisk)) return address;
      if (isBundle && !relative.startsWith('..')) {
        return `${page}/${path.posix.normalize(relative)}${rest}`;
      }
      const { staticDir } = options;
      if (staticDir === undefined || !onDisk.startsWith(staticDir + path.sep)) return address;
      return `/${path.relative(staticDir, onDisk).split(path.sep).join('/')}${rest}`;
    },
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

type FrontMatterValues = Record<string, string | undefined>;

function cutFrontMatter(source: string): { values: FrontMatterValues; markdown: string } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fenced = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)\1[ \t]*(?:\n|$)/.exec(text);
  const json = /^\{\n[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(text);
  const [block = '', , written = block] = fenced ?? json ?? [];
  // What stands in a table of TOML is no key of the post.
  const ownKeys = fenced?.[1] === '+++' ? written.split(/^\[/m)[0] : written;
  const pattern = json ? /^\s+"(\w+)"\s*:\s*(.*?),?$/gm : /^(\w+)\s*[:=]\s*(.*)$/gm;
  const values: FrontMatterValues = {};
  for (const [, key = '', value = ''] of (ownKeys ?? '').matchAll(pattern)) {
    values[key.toLowerCase()] =
      /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, '').trim();
  }
  return { values, markdown: text.slice(block.length) };
}

function isHidden(
  { draft, date, publishdate, expirydate }: FrontMatterValues,
  name: string,
  { now, timeZone }: SourceOptions,
): boolean {
  const from = timeOf(publishdate || date || name.slice(0, '2026-11-23'.length), timeZone);
  const until = timeOf(expirydate ?? '', timeZone);
  return (
    /^(?:true|yes|on)$/i.test(draft ?? '') ||
    (from ?? 0) > now.getTime() ||
    (until ?? Number.POSITIVE_INFINITY) <= now.getTime()
  );
}

/** Milliseconds since 1970, none for a text that is no date. */
function timeOf(text: string, timeZone: string): number | undefined {
  const [, day, hour = '0', rest = ':00', zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d?)(:\d\d(?::\d\d)?)\S*?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
      text,
    ) ?? [];
  if (day === undefined) return undefined;
  const wall = Date.parse(`${day}T${hour.padStart(2, '0')}${rest}Z`);
  if (zone === undefined) return 2 * wall - Date.parse(`${wallTime(wall, timeZone)}Z`);
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset =
    hours === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return wall - offset * 60_000;
}

/** What clocks of a zone show, as `2026-11-23 09:00:00`. */
function wallTime(time: number, timeZone: string): string {
  return new Date(time).toLocaleString('sv-SE', { timeZone });
}
