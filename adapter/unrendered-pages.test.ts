import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keptPagesFolder, type PlannedPage, pagePlansFolder } from '#lib/pages/kept-pages.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { keepRendered, unrenderedPages } from './unrendered-pages.ts';

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

function rendered(distDir: string, keeps?: string) {
  return [{ pathname: '/blog/new', keeps, files: [path.join(distDir, 'server/new.html')] }];
}

test('what was not rendered comes from where it is kept', async () => {
  const distDir = folderOf();
  const file = path.join(distDir, keptPagesFolder, 'sea.html');
  expect(await unrenderedPages({ distDir }, rendered(distDir))).toEqual([
    { pathname: '/blog/海', route: '/blog/[slug]', files: [file], keeps: undefined },
  ]);
});

test('what was rendered is kept as readers get it', async () => {
  const distDir = folderOf();
  await keepRendered({ distDir }, rendered(distDir));
  expect(readFileSync(path.join(distDir, keptPagesFolder, 'new.html'), 'utf8')).toBe('<p>new');
});

test('what is no page any more is nowhere, and neither is the plan', async () => {
  const distDir = folderOf({ [path.join(keptPagesFolder, 'secret.html')]: 'secret' });
  await keepRendered({ distDir }, rendered(distDir));
  expect(readdirSync(path.join(distDir, keptPagesFolder)).sort()).toEqual(['new.html', 'sea.html']);
  expect(existsSync(path.join(distDir, pagePlansFolder))).toBe(false);
});

test('a page that needs the framework is rendered in every build', async () => {
  const distDir = folderOf();
  await keepRendered({ distDir }, rendered(distDir, 'client component'));
  expect(readdirSync(path.join(distDir, keptPagesFolder))).toEqual(['sea.html']);
});

test('without a plan every page is one that was rendered', async () => {
  const distDir = temporaryFolder({ 'server/new.html': '<p>new' });
  expect(await unrenderedPages({ distDir }, rendered(distDir))).toEqual([]);
});

test('a page that is neither rendered nor kept is named', async () => {
  const distDir = folderOf();
  const warnings: unknown[] = [];
  const { warn } = console;
  console.warn = (warning) => warnings.push(warning);
  try {
    const pages = await unrenderedPages({ distDir }, []);
    expect(pages.map(({ pathname }) => pathname)).toEqual(['/blog/海']);
  } finally {
    console.warn = warn;
  }
  expect(warnings).toEqual([expect.stringContaining('/blog/new')]);
});
