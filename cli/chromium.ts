import type { LaunchOptions } from 'playwright';

/**
 * How the tests start Chromium. Playwright's own flags keep it from errands of its own already, and
 * have `--no-sandbox` among them, which root and many containers need.
 *
 * @param executable Playwright's own when there is none.
 */
export function chromiumOptions(executable: string | undefined): LaunchOptions {
  return { ...(executable ? { executablePath: executable } : {}), args: ['--disable-quic'] };
}
