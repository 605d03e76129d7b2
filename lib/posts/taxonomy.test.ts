import { indexTerms, termKey } from './taxonomy.ts';

describe('termKey', () => {
  test.each([
    ['AWS', 'aws'],
    ['aws', 'aws'],
    ['か\u3099', 'が'],
    ['Machine Learning', 'machine-learning'],
    ['全角　空白', '全角-空白'],
    ['a  b', 'a--b'],
    ['TCP/IP', 'tcp-ip'],
    ['C#', 'c-'],
    ['100%', '100-'],
    ['why?', 'why-'],
    ['a / b', 'a---b'],
    ['C++', 'c++'],
    ['Node.js', 'node.js'],
    ['ÉTÉ', 'été'],
  ])('%j → %j', (name, key) => {
    expect(termKey(name)).toBe(key);
  });
});

describe('indexTerms', () => {
  const posts = [
    { slug: 'a', tags: ['aws', '海'] },
    { slug: 'b', tags: ['AWS'] },
    { slug: 'c', tags: ['AWS', 'aws'] },
    { slug: 'd', tags: ['か\u3099', 'AWS'] },
    { slug: 'e', tags: ['が'] },
  ];
  const tags = indexTerms(posts, (post) => post.tags);

  test('counts a post once, and the most used tag comes first', () => {
    expect(tags.map(({ key, posts: of }) => [key, of.map(({ slug }) => slug).join('')])).toEqual([
      ['aws', 'abcd'],
      ['が', 'de'],
      ['海', 'a'],
    ]);
  });

  test('shows the commonest spelling and keeps the others', () => {
    expect(tags[0]).toMatchObject({ name: 'AWS', spellings: ['AWS', 'aws'] });
    expect(tags[1]?.spellings).toEqual(['か\u3099', 'が']);
  });

  test('of nothing is nothing', () => {
    expect(indexTerms([], () => [])).toEqual([]);
    expect(indexTerms([{ tags: [] }], (post) => post.tags)).toEqual([]);
  });
});
