import { postFile, postOf } from '../testing/posts.ts';
import { parameterOf } from './parameter.ts';

const { frontMatter } = postOf(
  postFile(
    'a.md',
    '---\ntitle: a\ndate: 2024-05-06\nCity: 函館\ntags: [b, c]\nplace: {sea: {depth: 12}}\nparams: {open: false}\n---\n',
  ),
);

test.each([
  ['title', 'a'],
  ['city', '函館'],
  ['tags', 'b, c'],
  ['place.sea.depth', '12'],
  ['place.sea', undefined],
  ['open', 'false'],
  ['params.open', 'false'],
  ['year', '1890'],
  ['nothing', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s', (name, value) => {
  expect(parameterOf(name, frontMatter, { year: 1890, City: 'elsewhere' })).toBe(value);
});
