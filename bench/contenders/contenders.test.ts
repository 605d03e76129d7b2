import { contendersNamed } from './contenders.ts';

test.each([
  ['', ['kiji']],
  ['hugo,next', ['kiji', 'next', 'hugo']],
  ['kiji,next,next', ['kiji', 'next']],
  ['jekyll', undefined],
])('--peers %j measures %j', (peers, expected) => {
  expect(contendersNamed(peers)).toEqual(expected);
});
