import { parseArgs } from 'node:util';
import { site } from '#lib/config/site.ts';
import type { Article } from '#lib/markdown/article.ts';
import { articleOf } from '#lib/pages/articles.ts';
import { deadFragments } from '#lib/pages/dead-fragments.ts';
import type { Entry } from '#lib/posts/post.ts';
import { formatProblems, type Problem } from '#lib/posts/problem.ts';
import { readCollection } from '#lib/posts/source.ts';
import { renderAhead } from './render-ahead.ts';

const usage = 'Usage: npm run check [-- --json]';

/** What is wrong with the posts of the site. */
export interface SiteCheck {
  errors: number;
  warnings: number;
  /** A line a problem, and a line that counts them. */
  report: string;
  problems: Problem[];
}

/** Reads and renders every post and page, hidden ones too, and gathers all that is wrong. */
export async function checkSite(): Promise<SiteCheck> {
  const collection = await readCollection({ ...site, drafts: true }, new Date());
  await renderAhead(collection.entries);
  const articles = new Map<Entry, Article>();
  for (const entry of collection.entries) articles.set(entry, await articleOf(entry));
  const problems = [
    ...collection.problems,
    ...[...articles].flatMap(([entry, article]) => warningsOf(entry, article)),
    ...deadFragments(articles),
  ];
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors, report: formatProblems(problems), problems };
}

function warningsOf(entry: Entry, { warnings }: Article): Problem[] {
  return warnings.map((warning) => ({
    ...warning,
    file: entry.file.shownPath,
  }));
}

/** `npm run check`: exit code 0 without errors, 1 with errors, 2 for bad usage. */
export async function run(arguments_: string[]): Promise<number> {
  let json: boolean;
  try {
    json = parseArgs({ args: arguments_, options: { json: { type: 'boolean', default: false } } })
      .values.json;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  const { errors, report, problems } = await checkSite();
  console.log(json ? JSON.stringify(problems, null, 2) : report);
  return errors > 0 ? 1 : 0;
}
