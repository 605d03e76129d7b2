import path from 'node:path';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { scanHtml } from './html-scan.ts';
import { inlineStyles, namesIn } from './inline-styles.ts';
import type { Build, Page } from './page.ts';

const css = 'p{color:red}.box{color:blue}.copied{color:green}[data-scheme]{color:black}';

/** What becomes of a page of a build with one style sheet and one script of the site. */
function pageOf(body: string, facts: Partial<Page> = {}, sheet = css): Page {
  const folder = temporaryFolder({
    'a.css': sheet,
    'copy.body': 'b.classList.add("copied")',
  });
  const build = {
    config: { basePath: '', assetPrefix: '' },
    outputs: {
      staticFiles: [
        { pathname: '/_next/static/chunks/a.css', filePath: path.join(folder, 'a.css') },
      ],
      prerenders: [
        { pathname: '/scripts/copy.js', fallback: { filePath: path.join(folder, 'copy.body') } },
      ],
    },
  } as unknown as Build;
  const html = `<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head>${body}`;
  const page = { pathname: '/', route: '/', files: [], keeps: undefined, dropped: [], html };
  return inlineStyles({ ...page, ...facts }, build);
}

function styleOf({ html }: Page): string | undefined {
  return /<style>(.*)<\/style>/.exec(html)?.[1];
}

test.each<[string, string, string]>([
  ['elements', '<p>', 'p{color:red}'],
  ['classes', '<i class="a box">', '.box{color:blue}'],
  ['attributes', '<i data-scheme="dark">', '[data-scheme]{color:black}'],
  ['what its own text does', '<script>d.dataset.scheme=1</script>', '[data-scheme]{color:black}'],
  ['what its scripts do', '<script src="/scripts/copy.js"></script>', '.copied{color:green}'],
  ['nothing else', '<b>p box copied</b>', ''],
])('a page has the rules for %s', (_, body, style) => {
  const page = pageOf(body);
  expect(styleOf(page)).toBe(style);
  expect(page.html).not.toContain('<link');
});

test('no text ends the element', () => {
  expect(styleOf(pageOf('<p>', {}, 'p{content:"</style>"}'))).toBe('p{content:"\\3c /style>"}');
});

test('what a scan finds stays true', () => {
  const html = `<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><p>a<!-- b -->`;
  const page = pageOf('<p>a<!-- b -->', { tokens: scanHtml(html) });
  expect(page.tokens).toEqual(scanHtml(page.html));
});

test.each<[string, Partial<Page>]>([
  ['a page that keeps the framework', { keeps: 'client component' }],
  [
    'a sheet of another host',
    { html: '<link rel="stylesheet" href="https://cdn.example/_next/static/chunks/a.css"/>' },
  ],
  ['a sheet that is not there', { html: '<link rel="stylesheet" href="/_next/static/b.css"/>' }],
])('%s stays linked', (_, facts) => {
  const page = pageOf('<p>', facts);
  expect(page.html).toContain('<link rel="stylesheet"');
  expect(page.html).not.toContain('<style>');
});

test('names in a script are those that it may put into a page', () => {
  expect(namesIn('a.ariaPressed="true-ish"')).toEqual(
    expect.arrayContaining(['ariaPressed', 'aria-pressed', 'data-aria-pressed', 'true-ish']),
  );
});
