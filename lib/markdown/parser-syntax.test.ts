import { render } from '../testing/render.ts';

const syntax = { math: true, emoji: true, mark: true, blockAttributes: true };

// Less than a second each. At these lengths, what is looked at again from each place takes minutes.
test.each([
  ['$', 50_000],
  ['$ ', 25_000],
  ['$a ', 15_000],
  ['$$ ', 15_000],
  ['$$\n', 5_000],
  ['\\(', 25_000],
  ['\\\\(', 25_000],
  ['\\[x ', 15_000],
  [':::', 10_000],
  [':::\n', 5_000],
  [':::message\n', 1_000],
  ['==', 50_000],
  ['==a ', 10_000],
  ['a== ==b ', 2_500],
  ['{', 50_000],
  ['{.a} ', 15_000],
  ['{a="', 15_000],
  ['http://', 10_000],
  ['http://a.example/あ', 2_500],
  ['/wiki/あ', 10_000],
  ['www.a', 10_000],
  [': ', 10_000],
  ['a\n: b\n', 1_000],
  [':a', 25_000],
  [':smile:', 5_000],
  ['> [!NOTE]\n', 1_000],
])(
  '%j, over and over, takes no longer than its length',
  async (piece, times) => {
    for (const start of piece.startsWith('{') ? ['', '# '] : ['']) {
      const { html } = await render(start + piece.repeat(times), { syntax });
      expect(html).not.toBe('');
    }
  },
  10_000,
);
