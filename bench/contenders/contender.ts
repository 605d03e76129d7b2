import type { Command } from '../measured/timed-run.ts';

/** The sites that are measured: Kiji, and what stands beside it. */
export const contenderNames = ['kiji', 'next', 'floor', 'astro', 'eleventy', 'hugo'] as const;

export type ContenderName = (typeof contenderNames)[number];

/** What all contenders are to make a site of. */
export interface Task {
  /** Absolute path of the folder of posts. */
  postsDir: string;
  /** Absolute path of the folder that is served from `/`, if there is one. */
  staticDir: string | undefined;
  /** Whether code is coloured. */
  highlight: boolean;
  /** Whether Kiji draws Open Graph images; none of the others does. */
  openGraphImages: boolean;
  /** Whether Kiji has a search; none of the others has. */
  search: boolean;
}

/** A site that can be built and served, in a folder where it may leave what it likes. */
export interface Contender {
  name: ContenderName;
  /** As tables name it. */
  title: string;
  version: string;
  /** What has to be done before each build, and is not measured. */
  prepare(): Promise<void>;
  build: Command;
  /** What a build keeps for the next one, and what it writes: all of it is deleted before a cold one. */
  leaves: readonly string[];
  /** Where a build has written to; what is in a folder `cache` in it is not counted. */
  output: string;
  /** Serves what was built, on a port. */
  serve(port: number): Command;
  /** Serves it to its author, where that is measured. */
  develop?(port: number): Command;
}

/**
 * Makes a contender ready, its packages included.
 *
 * @param work a folder of its own.
 * @returns why it can't be measured here, in a sentence, where it can't.
 */
export type MakeContender = (task: Task, work: string) => Promise<Contender | string>;

/** `POSTS_DIR` and what else the fixtures take. */
export function taskEnvironment({ postsDir, staticDir, highlight }: Task): Record<string, string> {
  return {
    POSTS_DIR: postsDir,
    ...(staticDir === undefined ? {} : { STATIC_DIR: staticDir }),
    ...(highlight ? {} : { HIGHLIGHT: '0' }),
  };
}
