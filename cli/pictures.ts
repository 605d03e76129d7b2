import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import sharp from 'sharp';
import { type PageKind, pageKinds } from '#lib/testing/page-kinds.ts';
import { findBrowser } from './browser.ts';
import { browserWays } from './browser-ways.ts';
import { chromiumOptions } from './chromium.ts';
import { type Picture, pictureFile, picturesOf, picturesPage } from './pictures-page.ts';
import { startSite } from './site-process.ts';

const folder = path.join('docs', 'pictures');

/** Sharp enough for text of the size that pages have it in. */
const webp = { quality: 70, effort: 6, smartSubsample: true } as const;

/** A page in which one sees the place that the site keeps for it. */
const emptyFrame = '<!DOCTYPE html><meta name="color-scheme" content="light dark"><title></title>';

/**
 * `npm run pictures`: takes the pictures of README and docs anew, and writes the page that shows
 * them. Third parties give no answer, so that a picture is of this project alone. Exit code 1 when
 * a page is not as it should be, 2 for bad usage.
 */
export async function run(arguments_: string[]): Promise<number> {
  if (arguments_.length > 0) {
    console.error('Usage: npm run pictures');
    return 2;
  }
  const { executable } = await findBrowser(browserWays);
  const site = await startSite();
  const browser = await chromium.launch(chromiumOptions(executable));
  try {
    await mkdir(folder, { recursive: true });
    let bytes = 0;
    for (const kind of pageKinds) {
      for (const picture of picturesOf(kind)) {
        const taken = await take(browser, site.url, kind, picture);
        await writeFile(path.join(folder, pictureFile(picture)), taken);
        bytes += taken.length;
      }
    }
    const wanted = new Set(pageKinds.flatMap(picturesOf).map(pictureFile));
    const old = (await readdir(folder)).filter((file) => !wanted.has(file));
    await Promise.all(old.map((file) => rm(path.join(folder, file))));
    await writeFile(path.join('docs', 'pictures.md'), picturesPage(pageKinds));
    console.log(`${wanted.size} pictures in ${folder}, ${(bytes / 1e6).toFixed(1)} MB`);
    return 0;
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** A picture of a page, a screen high. */
async function take(
  browser: Browser,
  origin: string,
  { path: address, status, shows }: PageKind,
  { width, height, scheme }: Picture,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      if (route.request().url().startsWith(`${origin}/`)) return route.continue();
      return route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html', body: emptyFrame })
        : route.abort();
    });
    // What a script puts there, such as results of a search, is there too.
    const response = await page.goto(origin + address, { waitUntil: 'networkidle' });
    if (response?.status() !== status) {
      throw new Error(`${address} answers ${response?.status()}, not ${status}`);
    }
    if (shows !== undefined) {
      await page
        .locator(shows)
        .first()
        .evaluate((element) => {
          element.scrollIntoView({ block: 'center' });
        });
      await page.waitForLoadState('networkidle');
    }
    const taken = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    return await sharp(taken).webp(webp).toBuffer();
  } finally {
    await context.close();
  }
}
