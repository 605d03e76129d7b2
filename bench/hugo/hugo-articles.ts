import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How Hugo is asked to render. Blocks of code are left to themselves, so that texts are compared and no colours. */
const configuration = `
baseURL = "https://hugo.example/"
title = "posts"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
disableAliases = true
hasCJKLanguage = true
timeout = "300s"

[markup.goldmark.renderer]
unsafe = true

[markup.highlight]
codeFences = false
`;

/** What the first line of a page begins with; a comment would not stay. */
const mark = 'kiji-post';

/**
 * The articles that Hugo makes of Markdown texts, in their order.
 *
 * @throws {Error} where there is no command `hugo`, or where it fails.
 */
export async function hugoArticles(
  texts: readonly string[],
  { emoji }: { emoji: boolean },
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kiji-hugo-'));
  try {
    await mkdir(path.join(folder, 'content'), { recursive: true });
    await mkdir(path.join(folder, 'layouts/_default'), { recursive: true });
    await writeFile(
      path.join(folder, 'config.toml'),
      `enableEmoji = ${emoji}\n${configuration}`.replace(/^\n/, ''),
    );
    await writeFile(
      path.join(folder, 'layouts/_default/single.html'),
      `${mark} {{ .Params.number }}\n{{ .Content }}`,
    );
    await Promise.all(
      texts.map((text, number) =>
        writeFile(
          path.join(folder, 'content', `post-${number}.md`),
          `+++\ntitle = "post"\nnumber = ${number}\n+++\n${text}`,
        ),
      ),
    );
    await hugo(['--source', folder, '--quiet']);
    return await articlesIn(path.join(folder, 'public'), texts.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The version of the command `hugo`; nothing where there is none. */
export async function hugoVersion(): Promise<string | undefined> {
  const said = await run('hugo', ['version']).catch(() => undefined);
  return /v\d+\.\d+\.\d+/.exec(said?.stdout ?? '')?.[0];
}

async function hugo(options: readonly string[]): Promise<void> {
  await run('hugo', options, { maxBuffer: 2 ** 26 }).catch(
    (error: NodeJS.ErrnoException & { stderr?: string; stdout?: string }) => {
      if (error.code === 'ENOENT') {
        throw new Error('There is no command hugo. Install it: apt-get install hugo');
      }
      throw new Error(`hugo failed:\n${error.stderr}${error.stdout}`);
    },
  );
}

async function articlesIn(folder: string, count: number): Promise<string[]> {
  const articles: string[] = new Array(count).fill('');
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(path.join(folder, name), 'utf8');
    const [, number, article = ''] = new RegExp(`^${mark} (\\d+)\n([^]*)$`).exec(html) ?? [];
    if (number !== undefined) articles[Number(number)] = article;
  }
  return articles;
}
