import { htmlOf } from '../testing/render.ts';

const src = 'https://a.example/b.png';
const image = (attributes: string) =>
  `<img src="${src}" alt="" ${attributes} loading="lazy" decoding="async">`;

test.each([
  ['Pandoc’s', `a ![](${src}){width=250}`, `<p>a ${image('width="250"')}</p>`],
  ['kramdown’s', `a ![](${src}){: width="250" }`, `<p>a ${image('width="250"')}</p>`],
  ['kramdown’s, close', `a ![](${src}){:.wide}`, `<p>a ${image('class="wide"')}</p>`],
  [
    'in pixels',
    `a ![](${src}){width=250px height=100px}`,
    `<p>a ${image('width="250" height="100"')}</p>`,
  ],
  ['in per cent', `a ![](${src}){width="50%"}`, `<p>a ${image('width="50%"')}</p>`],
  [
    'of all kinds',
    `a ![](${src}){#c .d .e loading=eager} f`,
    `<p>a <img src="${src}" alt="" id="c" class="d e" loading="eager" decoding="async"> f</p>`,
  ],
  [
    'of a reference',
    `a ![b][c]{width=2}\n\n[c]: ${src}`,
    `<p>a <img src="${src}" alt="b" width="2" loading="lazy" decoding="async"></p>`,
  ],
  ['after a size', `a ![](${src} =9x){.b}`, `<p>a ${image('width="9" class="b"')}</p>`],
])('attributes after an image: %s', async (_, markdown, html) => {
  expect(await htmlOf(markdown)).toBe(html);
});

test.each([
  ['after a space', `a ![](${src}) {width=250}`, ' {width=250}'],
  ['that are none', `a ![](${src}){250}`, '{250}'],
  ['that are empty', `a ![](${src}){}`, '{}'],
  ['that do not end', `a ![](${src}){width=250`, '{width=250'],
  ['over lines', `a ![](${src}){width=250\n.b}`, '{width=250\n.b}'],
])('braces %s are text', async (_, markdown, text) => {
  expect(await htmlOf(markdown)).toBe(
    `<p>a <img src="${src}" alt="" loading="lazy" decoding="async">${text}</p>`,
  );
});
