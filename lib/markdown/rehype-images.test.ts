import { render } from '../testing/render.ts';
import type { FindImage } from './rehype-images.ts';

/** A site with a photograph of 1200 × 800 pixels, an icon, and a broken file. */
const findImage: FindImage = async (url, shownWidth) => {
  if (url === '/broken.png') return 'unreadable';
  if (url === '/icon.png') return { width: 32, height: 32 };
  if (url !== '/photo.jpg') return undefined;
  const copies = { srcSet: '/s.webp 680w, /l.webp 1200w', sizes: `${shownWidth ?? 'all'}` };
  return { width: 1200, height: 800, copies };
};

const files = { besidePost: () => undefined, onSite: () => true };

/** The attributes of the only image after a text. */
async function attributesOf(image: string): Promise<string | undefined> {
  const { html, warnings } = await render(`a ${image}`, { findImage, files });
  expect(warnings).toEqual([]);
  return /<img (?:src="[^"]*" )?(?:alt="" )?(.*?)>/.exec(html)?.[1];
}

const set = (sizes = 'all') => `srcset="/s.webp 680w, /l.webp 1200w" sizes="${sizes}"`;
const lazy = 'loading="lazy" decoding="async"';

describe('an image of the site has its size and copies', () => {
  test.each([
    ['![](/photo.jpg)', `${lazy} width="1200" height="800" ${set()}`],
    ['![](/photo.jpg?v=1#a)', `${lazy} width="1200" height="800" ${set()}`],
    ['![](/icon.png)', `${lazy} width="32" height="32"`],
    ['![](/photo.jpg =300x)', `width="300" ${lazy} height="200" ${set('300')}`],
    ['![](/photo.jpg =x200)', `height="200" ${lazy} width="300" ${set()}`],
    ['![](/photo.jpg =300x50)', `width="300" height="50" ${lazy} ${set('300')}`],
    ['<img src="/photo.jpg" alt="" width="50%">', `width="50%" ${lazy} ${set()}`],
    [
      '<img src="/photo.jpg" alt="" width="300px">',
      `width="300px" ${lazy} height="200" ${set('300')}`,
    ],
    ['<img src="/photo.jpg" alt="" width="0">', `width="0" ${lazy} ${set()}`],
    [
      '<img src="/photo.jpg" alt="" style="width: 50%">',
      `style="width: 50%" ${lazy} width="1200" height="800" ${set()}`,
    ],
    ['<img src="/photo.jpg" alt="" style="height:9em">', `style="height:9em" ${lazy} ${set()}`],
    [
      '<img src="/photo.jpg" alt="" srcset="/2x.jpg 2x">',
      `srcset="/2x.jpg 2x" ${lazy} width="1200" height="800"`,
    ],
    [
      '<picture><source srcset="/a.avif"><img src="/photo.jpg" alt=""></picture>',
      `${lazy} width="1200" height="800"`,
    ],
  ])('%s', async (image, attributes) => {
    expect(await attributesOf(image)).toBe(attributes);
  });
});

describe('another image', () => {
  test.each([
    ['![](https://a.example/b.png "c")', `title="c" ${lazy}`],
    ['![](https://a.example/photo.jpg =4x3)', `width="4" height="3" ${lazy}`],
    ['<img src="//a.example/photo.jpg" alt="">', lazy],
    ['<img alt="" loading="eager" decoding="sync">', 'loading="eager" decoding="sync"'],
    ['<img src="data:image/png;base64,AAAA" alt="">', lazy],
  ])('%s', async (image, attributes) => {
    expect(await attributesOf(image)).toBe(attributes);
  });
});

test('an image that can’t be read is named, and stays', async () => {
  const { html, warnings } = await render('a\n\n![](/broken.png)', { findImage, files });
  expect(html).toContain(`<img src="/broken.png" alt="" ${lazy}>`);
  expect(warnings).toEqual([
    {
      severity: 'warning',
      rule: 'broken-image',
      line: 3,
      column: 1,
      message: "The image /broken.png can't be read. Save it again as PNG, JPEG or WebP",
    },
  ]);
});

describe('an image before all text comes at once', () => {
  const loadings = async (markdown: string) =>
    [...(await render(markdown)).html.matchAll(/loading="(\w+)"/g)].map(([, loading]) => loading);

  test.each([
    ['alone', '![](//a.example/b.png)', ['eager']],
    ['before others', '![](//a.example/b.png)\n![](//a.example/c.png)', ['eager', 'lazy']],
    ['in a link', '[![](//a.example/b.png)](/c)\n\nd', ['eager']],
    ['after a style', '<style>a{}</style>\n\n![](//a.example/b.png)', ['eager']],
    ['after a heading', '# a\n\n![](//a.example/b.png)', ['lazy']],
    [
      'after a frame',
      '<iframe src="//www.youtube.com/embed/a" loading="eager"></iframe>\n\n![](//a.example/b.png)',
      ['eager', 'lazy'],
    ],
    ['as the author has it', '<img src="//a.example/b.png" loading="lazy">', ['lazy']],
  ])('%s', async (_, markdown, expected) => {
    expect(await loadings(markdown)).toEqual(expected);
  });
});
