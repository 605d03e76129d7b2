import { site } from '../config/site.ts';
import { words } from '../language/words.ts';
import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { llmsText } from './llms.ts';

test('every text is named with the address of its Markdown and what it is about', async () => {
  const collection = buildCollection(
    [
      postFile(
        '海.md',
        '---\ntitle: "[海] へ"\ndate: 2024-05-06\ndescription: "**波**\\n  と砂"\n---\n',
      ),
      postFile('b.md', '---\ntitle: b\ndate: 2024-05-05\n---\n'),
      postFile('b.en.md', '---\ntitle: c\ndate: 2024-05-05\n---\nOne.'),
      postFile('draft.md', '---\ntitle: d\ndate: 2024-05-05\ndraft: true\n---\n'),
      postFile('_pages/about.md', '---\ntitle: e\n---\nf'),
    ],
    reading,
  );
  const text = await llmsText(collection);
  expect(text).toContain(`# ${site.title}\n\n> `);
  expect(text.split('\n').filter((line) => line.includes('.md)'))).toEqual([
    `- [\\[海\\] へ](${site.origin}/blog/%E6%B5%B7.md): 波と砂`,
    `- [b](${site.origin}/blog/b.md)`,
    `- [c](${site.origin}/en/blog/b.md): One.`,
    `- [e](${site.origin}/about.md): f`,
  ]);
  expect(text).toContain(`## ${words.translations}\n`);
});

test('a section without texts is not there', async () => {
  const text = await llmsText(buildCollection([], reading));
  expect(text.match(/^## .*$/gm)).toEqual(['## Optional']);
});
