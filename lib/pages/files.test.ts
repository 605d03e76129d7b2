import { pageOf, postFile, postOf } from '../testing/posts.ts';
import { filesOfCollection } from './files.ts';

/** The files of posts, as `url → file`. */
function served(...files: ReturnType<typeof postFile>[]): string[] {
  return filesOfCollection({ posts: files.map(postOf), pages: [] }).map(
    ({ url, file }) => `${url} → ${file}`,
  );
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

test('a plain page has the files beside it, and no source', () => {
  const page = pageOf(
    postFile('_pages/私たち/index.md', '---\ntitle: a\n---\n', { files: ['波 1.png'] }),
  );
  expect(filesOfCollection({ posts: [], pages: [page] })).toEqual([
    {
      url: '/%E7%A7%81%E3%81%9F%E3%81%A1/%E6%B3%A2%201.png',
      file: '/blog/posts/_pages/私たち/波 1.png',
    },
  ]);
});

test('a post that is not in the collection has none', () => {
  expect(filesOfCollection({ posts: [], pages: [] })).toEqual([]);
});
