import { elementsOf } from '../testing/html.ts';
import { render } from '../testing/render.ts';
import type { SiteImage } from './rehype-images.ts';

/** Each image, by whether it can be enlarged. */
async function enlargedIn(markdown: string, image: SiteImage = { width: 2000, height: 1000 }) {
  const { html } = await render(markdown, { findImage: async () => image });
  const elements = elementsOf(html, () => true);
  return {
    opens: elements
      .filter(({ properties }) => properties.dataUi === 'wrap' && properties.popoverTarget)
      .map(({ properties }) => [properties.popoverTarget, properties.ariaLabel]),
    dialogs: elements
      .filter(({ tagName }) => tagName === 'dialog')
      .map(({ properties }) => properties.id),
  };
}

const none = { opens: [], dialogs: [] };

test('each image that is larger than it is shown opens whole', async () => {
  expect(await enlargedIn('![The sea](/a.png)\n\n![](/b.png) c')).toEqual({
    opens: [
      ['image-1', 'Enlarge: The sea'],
      ['image-2', 'Enlarge'],
    ],
    dialogs: ['image-1', 'image-2'],
  });
});

test.each([
  ['is no larger than the text is wide', '![](/a.png)', { width: 700, height: 3000 }, none],
  ['is a link', '[![](/a.png)](/b)', undefined, none],
  ['is of another site', '![](https://a.example/b.png)', undefined, none],
  [
    'stands in a summary',
    '<details><summary><img src="/a.png"></summary></details>',
    undefined,
    none,
  ],
  [
    'was made small by its author',
    '<img src="/a.png" alt="b" width="300">',
    { width: 600, height: 600 },
    { opens: [['image-1', 'Enlarge: b']], dialogs: ['image-1'] },
  ],
])('an image that %s', async (_, markdown, image, expected) => {
  expect(await enlargedIn(markdown, image)).toEqual(expected);
});
