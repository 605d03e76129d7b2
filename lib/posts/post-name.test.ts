import { postNameOf } from './post-name.ts';

test.each([
  ['hello.md', 'hello', undefined, undefined],
  ['2024/hello.en.md', 'hello', 'en', undefined],
  ['hello/index.md', 'hello', undefined, 'hello'],
  ['a/hello/index.ja.md', 'hello', 'ja', 'a/hello'],
  ['node.js.md', 'node.js', undefined, undefined],
  ['about.ts.md', 'about.ts', undefined, undefined],
  ['en.md', 'en', undefined, undefined],
  ['index.md', 'index', undefined, undefined],
])('%s: %s in %s, with the files of %s', (path, name, language, bundle) => {
  expect(postNameOf(path)).toEqual({ name, language, bundle });
});
