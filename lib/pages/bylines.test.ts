import { bylinesOf } from './bylines.ts';

const [akari, tom] = [{ name: '灯 あかり' }, { name: 'Tom' }];
const own = { id: undefined, name: '番人' };
const guest = { id: undefined, name: '客' };
const author = { name: '番人' };

test.each([
  ['nobody, where the blog has one author', {}, [own], []],
  ['a guest of such a blog', {}, [guest], ['客']],
  ['a guest and its own', {}, [own, guest], ['番人', '客']],
  ['nobody, where one other is configured and not named', { tom }, [own], []],
  ['one that is configured', { tom }, [{ id: 'tom', ...tom }], ['Tom /authors/tom']],
  ['the blog’s own, where there are several', { akari, tom }, [own], ['番人']],
  [
    'several',
    { akari, tom },
    [{ id: 'tom', ...tom }, { id: 'akari', ...akari }, guest],
    ['Tom /authors/tom', '灯 あかり /authors/akari', '客'],
  ],
])('a post is by %s', (_, known, authors, expected) => {
  const bylines = bylinesOf({ authors }, { author, authors: known });
  expect(bylines.map(({ name, path }) => (path ? `${name} ${path}` : name))).toEqual(expected);
});
