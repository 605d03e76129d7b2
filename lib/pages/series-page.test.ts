import { words } from '../language/words.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

let series: typeof import('./series-page.ts');

beforeAll(async () => {
  const { site } = await import('../config/site.ts');
  const part = (date: string, lines: string) => `---\ntitle: a\ndate: ${date}\n${lines}\n---\n`;
  site.drafts = false;
  site.postsDir = temporaryFolder({
    'one.md': part('2024-01-01', 'series: か\u3099く Nikki'),
    'two.md': part('2024-01-02', 'series: [か\u3099く Nikki]'),
    'draft.md': part('2024-01-03', 'series: か\u3099く Nikki\ndraft: true'),
    'alone.md': part('2024-01-04', ''),
  });
  series = await import('./series-page.ts');
});

test.each([
  ['in NFC', encodeURIComponent('がく-nikki')],
  ['in NFD', encodeURIComponent('か\u3099く-nikki')],
])('a series is found by its key as it stands in an address, %s', async (_, key) => {
  const page = await series.loadSeriesPage(key);
  expect(page?.series.name).toBe('か\u3099く Nikki');
  expect(page?.summaries.map(({ post }) => post.slug)).toEqual(['one', 'two']);
});

test.each(['unknown', 'constructor', ''])('there is no series %j', async (key) => {
  expect(await series.loadSeriesPage(key)).toBeUndefined();
});

test('the head of its page names it', () => {
  const term = { key: '海', name: '海', spellings: ['海'], posts: [] };
  expect(series.seriesMetadata({ series: term })).toMatchObject({
    title: words.seriesNamed('海'),
    alternates: { canonical: '/blog/series/%E6%B5%B7' },
  });
});
