import { remark } from 'remark';
import { htmlOf, warningsOf } from '../testing/render.ts';
import { remarkSizedImages } from './remark-sized-images.ts';

const image = (attributes: string) => `<img ${attributes} loading="lazy" decoding="async">`;

describe('an image has the size after its address', () => {
  test.each([
    ['a ![b](https://c.example/d.png =250x)', 'src="https://c.example/d.png" alt="b" width="250"'],
    [
      'a ![](https://c.example/d.png =250x100)',
      'src="https://c.example/d.png" alt="" width="250" height="100"',
    ],
    [
      'a ![b](https://c.example/d.png   =x100)',
      'src="https://c.example/d.png" alt="b" height="100"',
    ],
    [
      'a ![海 *b*](https://c.example/d_e_f.png =250x)',
      'src="https://c.example/d_e_f.png" alt="海 *b*" width="250"',
    ],
    [
      'a ![b](https://c.example/d_(1).png?e=f =250x)',
      'src="https://c.example/d_(1).png?e=f" alt="b" width="250"',
    ],
  ])('%s', async (markdown, attributes) => {
    expect(await htmlOf(markdown)).toBe(`<p>a ${image(attributes)}</p>`);
  });

  test('in a link, and beside another', async () => {
    expect(await htmlOf('a [![](//c.example/d.png =2x)](/e) ![](//c.example/f.png =3x)')).toBe(
      `<p>a <a href="/e">${image('src="https://c.example/d.png" alt="" width="2"')}</a> ${image('src="https://c.example/f.png" alt="" width="3"')}</p>`,
    );
  });
});

describe('everything else is what it was', () => {
  test.each([
    ['no size', '![a](b.png =)', '<p>![a](b.png =)</p>'],
    ['no number', '![a](b.png =x)', '<p>![a](b.png =x)</p>'],
    ['a size of something else', '![a](b.png =50%x)', '<p>![a](b.png =50%x)</p>'],
    ['a link', '[a](b.png =250x)', '<p>[a](b.png =250x)</p>'],
    ['an escape', '\\![a](b.png =250x)', '<p>![a](b.png =250x)</p>'],
    ['code', '`![a](b.png =250x)`', '<p><code>![a](b.png =250x)</code></p>'],
    ['a line between', '![a](b.png\n=250x)', '<p>![a](b.png\n=250x)</p>'],
    ['an equation', 'a! =2x b', '<p>a! =2x b</p>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(html);
  });

  test('an address that looks like a size', async () => {
    expect(await htmlOf('a ![b]( =250x)')).toBe(`<p>a ${image('src="=250x" alt="b"')}</p>`);
  });

  test('a usual image', async () => {
    expect(await htmlOf('a ![b](https://c.example/=2x "=3x")')).toBe(
      `<p>a ${image('src="https://c.example/=2x" alt="b" title="=3x"')}</p>`,
    );
  });
});

test('a warning has its place', async () => {
  expect(await warningsOf('a\n\nb ![c](lost.png =250x)')).toEqual(['dead-image 3:3']);
});

test.each(['![', '![a', '![a](', '![a](b ', '![a](b =1'])(
  'many of %s take about as long as without',
  (piece) => {
    const timeOf = (parser: { parse(markdown: string): unknown }) => {
      const start = performance.now();
      parser.parse(piece.repeat(1_000));
      return performance.now() - start;
    };
    const [sized, usual] = [remark().use(remarkSizedImages).freeze(), remark().freeze()];
    timeOf(sized);
    expect(timeOf(sized)).toBeLessThan(timeOf(usual) * 10 + 500);
  },
);
