import { IndexBuilder } from './index-builder.ts';
import { type DocumentSource, writeSources } from './index-files.ts';
import { decodeTerms, encodeTerms, type KeptTerms } from './kept-terms.ts';

/** An index of texts, newest first, and what it did not take over from the one before. */
async function indexOf(texts: Record<string, string>, before?: KeptTerms, known = new Set()) {
  const asked: string[] = [];
  const documents = Object.entries(texts).map(
    ([title, text]): DocumentSource => ({
      version: `${title} ${text}`,
      head: {
        url: `/blog/${title}`,
        title,
        language: 'ja',
        date: { text: '2024-05-06', day: '2024年5月6日', year: '2024' },
        tags: [{ key: 'sea', name: '海' }],
      },
      text() {
        asked.push(title);
        return text;
      },
    }),
  );
  const files = new Map<string, string>();
  const builder = new IndexBuilder(before);
  const root = await writeSources(documents, builder, {
    reuse: (_, version) => known.has(version),
    async write(name, bytes, version) {
      files.set(name, Buffer.from(bytes).toString('hex'));
      known.add(version);
    },
  });
  return { asked, root, files, known, terms: builder.keptTerms('code') };
}

const first = { c: '波の音。', b: '山と海。The sea.', a: '海へ行く。海、海。' };

test.each<[string, Record<string, string>, string[]]>([
  ['is the same', first, []],
  ['is changed', { ...first, b: '山だけ。' }, ['b']],
  ['is added', { d: '新しい波。New.', ...first }, ['d']],
  ['is removed', { c: first.c, a: first.a }, []],
  ['has another place', { a: first.a, c: first.c, b: first.b }, []],
  ['is all there is', { b: first.b }, []],
  ['was not there', { z: 'まったく別の話。' }, ['z']],
])(
  'the index is as a new one when a text %s, and reads only what is new',
  async (_, texts, asked) => {
    const before = await indexOf(first);
    const anew = await indexOf(texts);
    const kept = decodeTerms(encodeTerms(before.terms), 'code');
    const index = await indexOf(texts, kept);
    expect([index.root, index.files]).toEqual([anew.root, anew.files]);
    const rest = await indexOf(texts, kept, before.known);
    expect(rest.root).toEqual(anew.root);
    expect(rest.asked).toEqual(asked);
  },
);

test('of a text that was taken back no term is kept', async () => {
  const before = await indexOf({ ...first, secret: '秘密の話。Classified.' });
  const { terms } = await indexOf(first, before.terms);
  expect(terms.terms.filter((term) => /秘|classified/.test(term))).toEqual([]);
  expect(new Set(terms.terms)).toEqual(new Set((await indexOf(first)).terms.terms));
});

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, -1)],
  ['torn', (bytes: Uint8Array) => bytes.fill(0, 40, 50)],
  ['empty', () => new Uint8Array()],
])('kept terms that are %s are none', async (_, spoil) => {
  const { terms } = await indexOf(first);
  const bytes = Uint8Array.from(encodeTerms(terms));
  expect(decodeTerms(bytes, 'code')).toEqual(terms);
  expect(decodeTerms(spoil(bytes), 'code')).toBeUndefined();
});

test('kept terms of other code are none', async () => {
  const { terms } = await indexOf(first);
  expect(decodeTerms(encodeTerms(terms), 'other')).toBeUndefined();
});
