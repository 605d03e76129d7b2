import { postFile, postOf } from '../testing/posts.ts';
import { commentsOf } from './comments.ts';

const giscus = {
  repo: 'me/blog',
  repoId: 'R_1',
  category: 'Comments',
  categoryId: 'DIC_1',
  mapping: 'pathname' as const,
  reactions: true,
};

const post = (lines = '') =>
  postOf(postFile('a.md', `---\ntitle: a\ndate: 2026-01-01\n${lines}\n---\n`));

test('there are none unless the configuration has some, and the post wants them', () => {
  expect(commentsOf(post(), { comments: undefined })).toBeUndefined();
  expect(commentsOf(post('comments: false'), { comments: { giscus } })).toBeUndefined();
});

test('they are those of the repository, in the language of the post', () => {
  const comments = commentsOf(post('lang: en-GB'), { comments: { giscus } });
  expect(comments?.address).toBe('https://github.com/me/blog/discussions');
  expect(comments?.attributes).toMatchObject({
    'data-repo': 'me/blog',
    'data-repo-id': 'R_1',
    'data-category': 'Comments',
    'data-category-id': 'DIC_1',
    'data-mapping': 'pathname',
    'data-lang': 'en',
  });
});
