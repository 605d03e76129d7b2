import type { NextAdapter } from 'next';
import type { HtmlToken } from './html-scan.ts';

/** What Next.js hands to an adapter when a build is complete. */
export type Build = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** A finished HTML page of the build, on its way through the steps. */
export interface Page {
  /** Path as the build names it: decoded, without the base path. `/_not-found` is the 404 page. */
  readonly pathname: string;
  /** Route that rendered it, such as `/notes/[slug]`. */
  readonly route: string;
  /** Absolute paths of the files that hold this HTML. The error pages lie in two places. */
  readonly files: readonly string[];
  /** Why the page keeps the framework's runtime, for people to read. Undefined when it needs none. */
  readonly keeps: string | undefined;
  /** Addresses of the framework's scripts that were taken out, so far as a browser loads them. */
  readonly dropped: readonly string[];
  /** Paths of the copies of images that the page names. */
  readonly copies?: readonly string[] | undefined;
  /** The document, as the steps before left it. */
  readonly html: string;
  /** Its tags and comments, where a step before has found them. */
  readonly tokens?: readonly HtmlToken[] | undefined;
}

/**
 * One step over every page: takes the page, gives it back changed or as it was.
 *
 * A step touches no file. Whatever it can't answer for, it throws as a {@link PageProblem}; the
 * build then fails with the problems of all pages.
 */
export type PageStep = (page: Page, build: Build) => Page;

/** A page after all page steps, without its text: there may be ten thousand of them. */
export type FinishedPage = Omit<Page, 'html' | 'tokens'> & {
  /** A hash of its document. */
  readonly tag: string;
  /** Size of one copy in bytes, as Next.js wrote it. */
  readonly before: number;
  /** Size of one copy in bytes, as readers get it. */
  readonly after: number;
};

/** One step over the whole build, after all pages are written and before a host's adapter runs. */
export type BuildStep = (build: Build, pages: readonly FinishedPage[]) => void | Promise<void>;

/** A page that isn't what a step was written for. */
export class PageProblem extends Error {}
