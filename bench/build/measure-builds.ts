import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Contender, ContenderName } from '../contenders/contender.ts';
import { type MadePosts, postToEdit } from '../contenders/made-posts.ts';
import { type FolderSize, filesOf, folderSize } from '../measured/folder-size.ts';
import { type TimedRun, timedRun } from '../measured/timed-run.ts';

/** What the builds of one contender took, a run after the other. */
export interface Builds {
  name: ContenderName;
  title: string;
  version: string;
  /** With nothing kept from before but packages. */
  cold: TimedRun[];
  /** After a line was added to one post. */
  edited: TimedRun[];
  /** What the last one has left. */
  output: FolderSize;
}

/**
 * Builds all contenders in turn, cold and after an edit, as often as is wanted.
 *
 * @throws {Error} when a build fails, or does not show what was written into the post.
 */
export async function measureBuilds(
  contenders: readonly Contender[],
  posts: MadePosts,
  runs: number,
): Promise<Builds[]> {
  const all = contenders.map(
    ({ name, title, version }): Builds => ({
      ...{ name, title, version, cold: [], edited: [] },
      output: { files: 0, bytes: 0 },
    }),
  );
  const post = await postToEdit(posts);
  for (let run = 1; run <= runs; run += 1) {
    for (const [index, contender] of contenders.entries()) {
      const builds = all[index] as Builds;
      for (const left of contender.leaves) await rm(left, { recursive: true, force: true });
      await contender.prepare();
      builds.cold.push(await timedRun(contender.build));

      const mark = `Edited${contender.name}${Date.now()}`;
      await appendFile(path.join(posts.folder, post), `\n\n${mark}\n`);
      await contender.prepare();
      builds.edited.push(await timedRun(contender.build));
      await assertShown(contender, post, mark);
      builds.output = await folderSize(contender.output);

      const [cold, edited] = [builds.cold.at(-1), builds.edited.at(-1)];
      console.log(
        `run ${run} of ${runs}, ${contender.title}: cold ${cold?.seconds.toFixed(1)} s, after an edit ${edited?.seconds.toFixed(1)} s`,
      );
    }
  }
  return all;
}

async function assertShown({ title, output }: Contender, post: string, mark: string) {
  const name = path.basename(post.replace(/(?:\/index)?\.md$/, ''));
  const pages = (await filesOf(output)).filter(
    (file) => file.endsWith(`${name}.html`) || file.endsWith(path.join(name, 'index.html')),
  );
  for (const file of pages) if ((await readFile(file, 'utf8')).includes(mark)) return;
  throw new Error(`${title} was built, but no page shows what was written into ${post}`);
}
