/** A browser that starts. */
export interface Browser {
  /** Absolute path; nothing for Playwright's own, which Playwright finds by itself. */
  executable: string | undefined;
  /** Where it comes from, to be printed. */
  origin: string;
}

/** The ways to a browser. Each may be asked more than once. */
export interface BrowserWays {
  /** What the variable `CHROMIUM_PATH` names. */
  named: string | undefined;
  /** Whether a browser really starts; without a path, Playwright's own. */
  starts(executable?: string): Promise<boolean>;
  /** Whether Playwright's download has failed before with this version of Playwright. */
  downloadFailed(): boolean;
  /** Has Playwright download its own. */
  download(): Promise<void>;
  /** Paths of the browsers of this machine that the tests can use, the best first. */
  installed(): string[];
  /** Has the system's package manager install one. */
  installPackage(): Promise<void>;
}

/** What to do when there is no browser to be had. */
export const noBrowser =
  'There is no browser for the tests. Install Chromium or Google Chrome (on Debian: ' +
  'apt-get install chromium), or set CHROMIUM_PATH to the path of one';

/**
 * The browser for the tests: the one that is named, else Playwright's own, else one that is
 * installed, else one that can be installed. It has been started once.
 *
 * @throws {Error} saying what to install when there is none.
 */
export async function findBrowser(ways: BrowserWays): Promise<Browser> {
  if (ways.named !== undefined) {
    if (await ways.starts(ways.named)) {
      return { executable: ways.named, origin: 'named by CHROMIUM_PATH' };
    }
    throw new Error(`CHROMIUM_PATH is ${ways.named}, which does not start. Mend or unset it`);
  }
  const own = { executable: undefined, origin: "Playwright's own" };
  if (await ways.starts()) return own;
  // A download that failed is not tried on every run, unless nothing else is left to try.
  const known = ways.downloadFailed() ? await installedBrowser(ways) : undefined;
  if (known) return known;
  await ways.download();
  if (await ways.starts()) return own;
  const installed = await installedBrowser(ways);
  if (installed) return installed;
  await ways.installPackage();
  const packaged = await installedBrowser(ways);
  if (packaged) return packaged;
  throw new Error(noBrowser);
}

async function installedBrowser(ways: BrowserWays): Promise<Browser | undefined> {
  for (const executable of ways.installed()) {
    if (await ways.starts(executable)) return { executable, origin: 'installed on this machine' };
  }
  return undefined;
}
