import { imageCopiesIn } from '../urls.ts';
import { sourceSet } from './source-set.ts';

const key = '0123456789abcdef';
const copy = (width: number) => `/_images/${key}-${width}/blog/sea/a%20b.png.webp`;

// Outside a build getImageProps asks for widths of its own: 640, 750, 828, 1080, 1200, 1920, …
test.each([
  ['a large one', 3000, undefined, [680, 1020, 1360], [640, 750, 1080], 680],
  ['one as wide as the column', 900, undefined, [680, 900], [640, 750], 680],
  ['one that the author wants small', 3000, 200, [680, 1020, 1360], [640, 750, 1080], 200],
  ['one that the author wants wide', 3000, 2000, [680, 1020, 1360], [640, 750, 1080], 680],
])('the copies of %s', (_, width, shown, widths, asked, size) => {
  const image = { width, height: 600, key, widths };
  expect(sourceSet('/blog/sea/a%20b.png', image, shown)).toEqual({
    srcSet: widths.map((each, index) => `${copy(each)} ${asked[index]}w`).join(', '),
    sizes: `(max-width: ${size}px) 100vw, ${size}px`,
  });
});

test('an image without copies has none', () => {
  const image = { width: 300, height: 200, key, widths: [] };
  expect(sourceSet('/a.png', image)).toBeUndefined();
});

test('copies are found in a page', () => {
  const [small, large] = [copy(680), `/_images/${key}-900/%E6%B5%B7'(1).jpg.webp`];
  const html = `<img srcset="${small} 680w, ${large} 900w" sizes="x"> /_images/x /_images/${key}-1<b>`;
  expect([...imageCopiesIn(html)]).toEqual([
    [small, { url: '/blog/sea/a%20b.png', key, width: 680 }],
    [large, { url: "/%E6%B5%B7'(1).jpg", key, width: 900 }],
  ]);
});
