import { elementsOf } from '../testing/html.ts';
import { htmlOf } from '../testing/render.ts';

/** The marks by what they show, and the previews. */
async function previewsOf(markdown: string) {
  const html = await htmlOf(markdown);
  const elements = elementsOf(html, () => true);
  return {
    marks: elements
      .filter(({ properties }) => properties.dataFootnoteRef !== undefined)
      .map(({ properties }) => properties.interestfor),
    previews: elements
      .filter(({ properties }) => properties.dataUi === 'preview')
      .map(({ properties, text }) => [properties.id, properties.popover, text.trim()]),
  };
}

test.each([
  [
    'a[^1] b[^二] c[^1]\n\n[^1]: one *two*\n[^二]: 三',
    ['preview-fn-1', 'preview-fn-%E4%BA%8C', 'preview-fn-1'],
    [
      ['preview-fn-1', 'hint', 'one two'],
      ['preview-fn-%E4%BA%8C', 'hint', '三'],
    ],
  ],
  ['a[^none]', [], []],
  [
    'a[^1]\n\n[^1]: <b id="c">d</b> <video src="/e.mp4"></video>',
    ['preview-fn-1'],
    [['preview-fn-1', 'hint', 'd']],
  ],
])('%j', async (markdown, marks, previews) => {
  expect(await previewsOf(markdown)).toEqual({ marks, previews });
});

test('what is in a note twice has its id once', async () => {
  const html = await htmlOf('a[^1]\n\n[^1]: <b id="c">d</b>');
  expect(html.match(/id="c"/g)).toHaveLength(1);
});
