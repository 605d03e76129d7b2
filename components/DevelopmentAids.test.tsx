import { words } from '#lib/language/words.ts';
import { tagged } from '#lib/testing/html.ts';
import { markupOf } from '#lib/testing/markup.ts';
import { temporaryFolder } from '#lib/testing/temporary-folder.ts';
import { ProblemList } from './ProblemList.tsx';

const problem = {
  severity: 'error',
  rule: 'title-missing',
  file: 'posts/a.md',
  line: 1,
  column: 2,
  message: 'The post has no <title>',
} as const;

test('problems are listed as the terminal has them', () => {
  const html = markupOf(<ProblemList problems={[problem, { ...problem, line: 3 }]} />);
  expect(tagged(html, 'li').map(({ text }) => text)).toEqual([
    'posts/a.md:1:2 error: The post has no <title> [title-missing]',
    'posts/a.md:3:2 error: The post has no <title> [title-missing]',
  ]);
  expect(tagged(html, 'aside')[0]?.properties.ariaLabel).toBe(words.problems);
});

test('no problems, no list', () => {
  expect(markupOf(<ProblemList problems={[]} />)).toBe('');
});

describe('the aids', () => {
  let render: () => Promise<string>;

  beforeAll(async () => {
    const { site } = await import('#lib/config/site.ts');
    site.postsDir = temporaryFolder({ 'a.md': 'no front matter' });
    const { DevelopmentAids } = await import('./DevelopmentAids.tsx');
    render = async () => markupOf(await DevelopmentAids());
  });

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: 'test' });
  });

  test('are in development: problems, and a page that loads anew', async () => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    const html = await render();
    expect(tagged(html, 'li').map(({ text }) => text)).toEqual([
      expect.stringContaining('[title-missing]'),
      expect.stringContaining('[date-missing]'),
    ]);
    expect(tagged(html, 'script')[0]?.text).toContain("new EventSource('/_kiji/changes')");
  });

  test('are in no production page', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    expect(await render()).toBe('');
  });
});
