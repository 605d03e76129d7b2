import { temporaryFolder } from '../testing/temporary-folder.ts';

let tags: typeof import('./tag-page.ts');
let postsPerPage: number;

beforeAll(async () => {
  process.env.POSTS_DIR = '';
  ({
    site: { postsPerPage },
  } = await import('../config/site.ts'));
});

/** The pages of tags of a blog whose posts fill one page and a post more. */
beforeAll(async () => {
  const files = Object.fromEntries(
    Array.from({ length: postsPerPage + 1 }, (_, index) => [
      `${index}.md`,
      `---\ntitle: a\ndate: 2024-05-06\ntags: [AWS${index === 0 ? ', C#, か\u3099' : ''}]\n---\n`,
    ]),
  );
  const { site } = await import('../config/site.ts');
  site.postsDir = temporaryFolder(files);
  tags = await import('./tag-page.ts');
});

test('every page of every tag is rendered where none is kept', async () => {
  expect(await tags.tagsToRender()).toEqual([{ tag: 'aws' }, { tag: 'c-' }, { tag: 'が' }]);
  expect(await tags.furtherTagPagesToRender()).toEqual([{ tag: 'aws', page: '2' }]);
});

test.each([
  ['aws', 1, 'AWS'],
  ['aws', 2, 'AWS'],
  ['c-', 1, 'C#'],
  [encodeURIComponent('が'), 1, 'か\u3099'],
  [encodeURIComponent('か\u3099'), 1, 'か\u3099'],
])('%s has a page %d, called %s', async (key, number, name) => {
  expect(await tags.loadTagPage(key, number)).toMatchObject({ tag: { name }, number });
});

test.each([
  ['aws', 3],
  ['aws', 0],
  ['aws', 1.5],
  ['AWS', 1],
  ['unknown', 1],
])('%s has no page %d', async (key, number) => {
  expect(await tags.loadTagPage(key, number)).toBeUndefined();
});
