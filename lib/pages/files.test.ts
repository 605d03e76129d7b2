import { postFile, postOf } from '../testing/posts.ts';
import { filesOfEntries } from './files.ts';

/** The files of posts, as `url → file`. */
function served(...files: ReturnType<typeof postFile>[]): string[] {
  return filesOfEntries(files.map(postOf)).map(({ url, file }) => `${url} → ${file}`);
}

const source = '---\ntitle: a\ndate: 2024-05-06\n---\n';

test('a post has its source and the files beside it', () => {
  expect(
    served(
      postFile('a.md', source),
      postFile('2024/海/index.md', source, { files: ['波 1.png', 'img/b.png'] }),
    ),
  ).toEqual([
    '/blog/a.md → /blog/posts/a.md',
    '/blog/%E6%B5%B7.md → /blog/posts/2024/海/index.md',
    '/blog/%E6%B5%B7/%E6%B3%A2%201.png → /blog/posts/2024/海/波 1.png',
    '/blog/%E6%B5%B7/img/b.png → /blog/posts/2024/海/img/b.png',
  ]);
});

test('the page of a post wins over the source of another', () => {
  expect(served(postFile('a.md', source), postFile('a.md.md', source))).toEqual([
    '/blog/a.md.md → /blog/posts/a.md.md',
  ]);
});

test('a post that is not in the collection has none', () => {
  expect(filesOfEntries([])).toEqual([]);
});
