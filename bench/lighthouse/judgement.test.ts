import { faultsOf, type Judgement, medianJudgement } from './judgement.ts';

const sound: Judgement = {
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  lcp: 900,
  cls: 0,
  tbt: 0,
  costs: [],
};

const cases: readonly [Partial<Judgement>, string[]][] = [
  [{}, []],
  [{ lcp: 1000 }, []],
  [{ lcp: 1210 }, ['LCP 1.21 s']],
  [{ cls: 0.0004 }, ['CLS 0.000']],
  [{ tbt: 12 }, ['TBT 12 ms']],
  [{ scores: { ...sound.scores, seo: 92 } }, ['seo 92']],
];

test.each(cases)('%j is at fault for %j', (found, faults) => {
  expect(faultsOf({ ...sound, ...found })).toEqual(faults);
});

test('a number is the median of the runs, and an audit that cost a point once is named', () => {
  const runs = [sound, { ...sound, lcp: 2000, costs: ['target-size'] }, { ...sound, lcp: 800 }];
  expect(medianJudgement(runs as [Judgement])).toEqual({ ...sound, costs: ['target-size'] });
});
