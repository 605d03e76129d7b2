import { buildPlan, planName, planText } from './build-options.ts';

const values = { posts: '/posts', peers: 'next', without: '', plain: false };

test('a plan says what is built by whom, and what Kiji leaves out', () => {
  const plan = buildPlan({
    ...values,
    without: 'images,search',
    kilobytes: '4.8',
    static: '/static',
  });
  expect(plan).toEqual({
    names: ['kiji', 'next'],
    posts: '/posts',
    kilobytes: 4.8,
    without: ['images', 'search'],
    task: { staticDir: '/static', openGraphImages: false, search: false, highlight: true },
  });
  expect(plan && planText(plan, 10_000)).toBe('10,000 posts of 4.8 kB, without images, search');
  expect(plan && planName(plan)).toBe('4.8kB-without-images-search');
});

test.each([
  ['no posts', { posts: undefined }],
  ['an unknown peer', { peers: 'jekyll' }],
  ['an unknown part', { without: 'feeds' }],
  ['a size that is none', { kilobytes: 'a' }],
])('%s is a wrong option', (_, wrong) => {
  expect(buildPlan({ ...values, ...wrong })).toBeUndefined();
});
