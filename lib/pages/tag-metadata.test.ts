import { words } from '../language/words.ts';
import { tagMetadata } from './tag-metadata.ts';

const tag = { key: '海', name: '海', spellings: ['海'], posts: [] };

test.each([
  [1, words.taggedPosts('海'), '/blog/tags/%E6%B5%B7'],
  [2, `${words.taggedPosts('海')} (${words.page(2, 3)})`, '/blog/tags/%E6%B5%B7/page/2'],
])('page %d of a tag is called %s and stands at %s', (number, title, canonical) => {
  expect(tagMetadata({ tag, number, last: 3, summaries: [] })).toMatchObject({
    title,
    alternates: { canonical },
  });
});
