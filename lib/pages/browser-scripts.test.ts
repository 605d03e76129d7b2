import { gzipSync } from 'node:zlib';
import { site } from '../config/site.ts';
import { postFile, postOf } from '../testing/posts.ts';
import { browserScript, inlineScript, scriptsOfSite } from './browser-scripts.ts';

const postWith = (body: string) =>
  postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n---\n${body}`));

const withDiagram = postWith('```mermaid\ngraph LR\n```');

test.each([
  ['without diagrams', [postWith('b')], ['copy', 'embeds', 'search']],
  [
    'with diagrams',
    [postWith('b'), withDiagram],
    ['copy', 'diagrams', 'embeds', 'mermaid', 'search'],
  ],
])('a site %s has the scripts that its pages ask for', async (_, posts, names) => {
  const files = (await scriptsOfSite({ posts })).map(({ file }) => file);
  expect(files.map((file) => file.replace(/-[0-9a-f]{16}\.js$/, '')).sort()).toEqual(names);
});

test('a site without a search has no script of one', async () => {
  Object.assign(site, { search: false });
  try {
    const files = (await scriptsOfSite({ posts: [] })).map(({ file }) => file);
    expect(files.filter((file) => file.startsWith('search'))).toEqual([]);
  } finally {
    Object.assign(site, { search: true });
  }
});

test('the script of diagrams knows where their library is', async () => {
  const scripts = await scriptsOfSite({ posts: [withDiagram] });
  const library = scripts.find(({ file }) => file.startsWith('mermaid-'));
  const { text } = await browserScript('diagrams');
  expect(text).toContain(`/scripts/${library?.file}`);
  expect(text).not.toContain('libraryPath');
});

test('all scripts that a post without diagrams can ask for are at most 4 kB', async () => {
  const scripts = await scriptsOfSite({ posts: [postWith('b')] });
  const ofPosts = scripts.filter(({ file }) => !file.startsWith('search-'));
  const inline = await Promise.all([inlineScript('scheme'), inlineScript('shortcut')]);
  const texts = [...ofPosts.map(({ text }) => text), ...inline];
  const sizes = texts.map((text) => gzipSync(text).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(4_000);
});

test('the script of the search is at most 8 kB', async () => {
  expect(gzipSync((await browserScript('search')).text).length).toBeLessThanOrEqual(8_000);
});

test('the script that makes / lead to the search is at most 0.5 kB', async () => {
  expect(gzipSync(await inlineScript('shortcut')).length).toBeLessThanOrEqual(500);
});
