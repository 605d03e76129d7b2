import { defineConfig } from 'playwright/test';
import { chromiumOptions } from './cli/chromium.ts';

const port = process.env.PORT || '4173';
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // `npm test` counts what the second one writes to the file that this variable names.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    baseURL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: chromiumOptions(process.env.CHROMIUM_PATH),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node cli/kiji.js start',
    url: baseURL,
    env: { PORT: port },
    reuseExistingServer: false,
    stdout: 'pipe',
    // Without a finished build, `npm run e2e` waits for one.
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
