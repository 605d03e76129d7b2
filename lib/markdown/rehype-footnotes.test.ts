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
    'div preview',
  ]);
});

test('what an author wrote that looks the same is not', async () => {
  expect(
    await additionsOf('<section data-footnotes><a href="#a" data-footnote-backref>b</a></section>'),
  ).toEqual([]);
});

describe('a reference stands within Japanese text', () => {
  test.each([
    ['between letters', '本文[^1]の続き', '本文⁅1⁆の続き'],
    ['before a stop', '本文[^1]。次', '本文⁅1⁆。次'],
    ['after brackets', '「本文」[^1]です', '「本文」⁅1⁆です'],
    ['in emphasis', '**本文[^1]**です', '<strong>本文⁅1⁆</strong>です'],
    ['before a line break', '本文[^1]\nの続き', '本文⁅1⁆の続き'],
    ['after a line break', '本文\n[^1]の続き', '本文⁅1⁆の続き'],
    ['by a Japanese name', '本文[^脚]の続き', '本文⁅1⁆の続き'],
    ['of no footnote', '本文[^9]の続き', '本文[^9]の続き'],
  ])('%s', async (_, markdown, text) => {
    const html = await htmlOf(`${markdown}\n\n[^1]: 注\n\n[^脚]: 注`);
    const [paragraph = ''] = html.split('\n<section', 1);
    expect(paragraph.replace(/<sup>.*?>(\d)<.*?<\/sup>/g, '⁅$1⁆')).toBe(`<p>${text}</p>`);
  });
});
