import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keptPagesFolder, type PlannedPage, pagePlansFolder } from '#lib/page./unrendered-pages.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { withUnrenderedPages } from './unrendered-pages.ts';
import type { FinishedPage } from './page.ts';

const plan: PlannedPage[] = [
  { path: '/blog/new', route: '/blog/[slug]', file: 'new.html' },
  { path: '/blog/海', route: '/blog/[slug]', file: 'sea.html' },
];

/** A folder of builds in which one page was rendered and the other is kept, if nothing else is said. */
function folderOf(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    [path.join(pagePlansFolder, 'a.json')]: JSON.stringify(plan),
    [path.join(keptPagesFolder, 'sea.html')]: '<p>sea',
    'server/new.html': '<p>new',
    ...files,
  });
}

function rendered(distDir: string, facts: Partial<FinishedPage> = {}): FinishedPage {
  const files = [path.join(distDir, 'server/new.html')];
  const sizes = { before: 9, after: 6 };
  const page = { pathname: '/blog/new', route: '/blog/[slug]', keeps: undefined, dropped: [] };
  return { ...page, files, ...sizes, ...facts };
}

test('what was not rendered comes from where it is kept', async () => {
  const distDir = folderOf();
  const pages = await withUnrenderedPages({ distDir }, [rendered(distDir)]);
  expect(pages.map(({ pathname }) => pathname)).toEqual(['/blog/new', '/blog/海']);
  expect(readFileSync(pages[1]?.files[0] ?? '', 'utf8')).toBe('<p>sea');
  expect(pages[1]).toMatchObject({ route: '/blog/[slug]', keeps: undefined, after: 6 });
});

test('what was rendered is kept as readers get it', async () => {
  const distDir = folderOf();
  await withUnrenderedPages({ distDir }, [rendered(distDir)]);
  expect(readFileSync(path.join(distDir, keptPagesFolder, 'new.html'), 'utf8')).toBe('<p>new');
});

test('what is no page any more is nowhere, and neither is the plan', async () => {
  const distDir = folderOf({ [path.join(keptPagesFolder, 'secret.html')]: 'secret' });
  await withUnrenderedPages({ distDir }, [rendered(distDir)]);
  expect(readdirSync(path.join(distDir, keptPagesFolder)).sort()).toEqual(['new.html', 'sea.html']);
  expect(existsSync(path.join(distDir, pagePlansFolder))).toBe(false);
});

test('a page that needs the framework is rendered in every build', async () => {
  const distDir = folderOf();
  await withUnrenderedPages({ distDir }, [rendered(distDir, { keeps: 'client component' })]);
  expect(readdirSync(path.join(distDir, keptPagesFolder))).toEqual(['sea.html']);
});

test('without a plan every page is one that was rendered', async () => {
  const distDir = temporaryFolder({ 'server/new.html': '<p>new' });
  const pages = [rendered(distDir)];
  expect(await withUnrenderedPages({ distDir }, pages)).toEqual(pages);
});

test('a page that is neither rendered nor kept fails the build', async () => {
  const distDir = folderOf();
  await expect(withUnrenderedPages({ distDir }, [])).rejects.toThrow('new.html');
});
