import { elementsOf } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

/** The elements that the site added, as `tag data-ui`. */
async function additionsOf(markdown: string): Promise<string[]> {
  const html = await htmlOf(markdown);
  return elementsOf(html, ({ properties }) => properties.dataUi !== undefined).map(
    ({ tagName, properties }) => `${tagName} ${properties.dataUi}`,
  );
}

test('what the site adds around footnotes is marked, the footnotes are not', async () => {
  expect(await additionsOf('a[^1] b[^1]\n\n[^1]: c')).toEqual([
    'section wrap',
    'h2 label',
    'a back',
    'a back',
  ]);
});

test('what an author wrote that looks the same is not', async () => {
  expect(
    await additionsOf('<section data-footnotes><a href="#a" data-footnote-backref>b</a></section>'),
  ).toEqual([]);
});
