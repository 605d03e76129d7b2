import { gzipSync } from 'node:zlib';
import { postFile, postOf } from '../testing/posts.ts';
import { browserScript, inlineScript, scriptsOfSite } from './browser-scripts.ts';

const postWith = (body: string) =>
  postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n---\n${body}`));

const withDiagram = postWith('```mermaid\ngraph LR\n```');

test.each([
  ['without diagrams', [postWith('b')], ['copy', 'embeds']],
  ['with diagrams', [postWith('b'), withDiagram], ['copy', 'diagrams', 'embeds', 'mermaid']],
])('a site %s has the scripts that its pages ask for', async (_, posts, names) => {
  const files = (await scriptsOfSite({ posts })).map(({ file }) => file);
  expect(files.map((file) => file.replace(/-[0-9a-f]{16}\.js$/, '')).sort()).toEqual(names);
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
  const texts = [...scripts.map(({ text }) => text), await inlineScript('scheme')];
  const sizes = texts.map((text) => gzipSync(text).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(4_000);
});
