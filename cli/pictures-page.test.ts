import { picturesPage } from './pictures-page.ts';

test('the page of pictures shows each kind of page on each screen, light beside dark', () => {
  const tags = { kind: 'tags', name: 'tags', path: '/blog/tags', status: 200 };
  const [, , ...shown] = picturesPage([tags]).split('\n\n');
  expect(shown.join('\n\n')).toBe(`## Tags

\`/blog/tags\`

| | Light | Dark |
| --- | --- | --- |
| 390 px | ![tags, 390 px, light](pictures/tags-390-light.webp) | ![tags, 390 px, dark](pictures/tags-390-dark.webp) |
| 820 px | ![tags, 820 px, light](pictures/tags-820-light.webp) | ![tags, 820 px, dark](pictures/tags-820-dark.webp) |
| 1440 px | ![tags, 1440 px, light](pictures/tags-1440-light.webp) | ![tags, 1440 px, dark](pictures/tags-1440-dark.webp) |
`);
});
