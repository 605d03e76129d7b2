import { postFile, postOf } from '../testing/posts.ts';
import { browserScript, scriptsOfSite } from './browser-scripts.ts';

const postWith = (body: string) =>
  postOf(postFile('a.md', `---\ntitle: a\ndate: 2024-05-06\n---\n${body}`));

test('a site without diagrams has the script of embeds', async () => {
  const scripts = await scriptsOfSite({ posts: [postWith('b')], pages: [] });
  expect(scripts).toEqual([await browserScript('embeds')]);
  expect(scripts[0]?.file).toMatch(/^embeds-[0-9a-f]{16}\.js$/);
});

test('one with diagrams has what draws them and its library, each under a name of its content', async () => {
  const posts = [postWith('b'), postWith('```mermaid\ngraph LR\n```')];
  const [, own, library, ...others] = await scriptsOfSite({ posts, pages: [] });
  expect(own?.file).toMatch(/^diagrams-[0-9a-f]{16}\.js$/);
  expect(own).toBe(await browserScript('diagrams'));
  expect(library?.file).toMatch(/^mermaid-[0-9a-f]{16}\.js$/);
  expect(own?.text).toContain(`/scripts/${library?.file}`);
  expect(own?.text).not.toContain('libraryPath');
  expect(others).toEqual([]);
});
