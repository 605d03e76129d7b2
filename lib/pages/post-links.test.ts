import { buildCollection } from '../posts/collection.ts';
import { postFile, reading } from '../testing/posts.ts';
import { indexPosts } from './post-index.ts';
import { linksOf } from './post-links.ts';

const permalinks = ['/blog/:year/:month/:day/:filename/', '/:year/:filename.html'];

const front = (more = '') => `---\ntitle: A title\ndate: 2020-01-08T00:21:52+09:00\n${more}\n---\n`;

const { posts, redirects } = buildCollection(
  [
    postFile('2020/here.md', front()),
    postFile('2020/Near By.md', front('slug: near')),
    postFile('2019/far.md', front('aliases: [/was/far/, old name]')),
    postFile('2019/海.md', front()),
    postFile('2019/twin.md', front('slug: first')),
    postFile('2018/twin.md', front('slug: second')),
    postFile('sea/index.md', front(), { files: ['wave.png'] }),
    postFile('draft.md', front('draft: true')),
  ],
  { ...reading, drafts: true },
);

const index = indexPosts({ entries: posts, redirects }, permalinks);

function linksFrom(name: string) {
  const post = posts.find(({ file }) => file.path === name);
  if (!post) throw new Error(`${name} is not there`);
  return linksOf(post, {
    origin: 'https://new.example',
    formerUrls: ['https://old.example', 'http://name.github.io/notes/'],
    permalinks,
    index,
    isServed: (path) => ['/blog/paper.pdf', '/far'].includes(path) || index.isSource(path),
  });
}

const links = linksFrom('2020/here.md');

describe('a link leads to a post by', () => {
  test.each([
    ['the file beside it', './Near%20By.md', '/blog/near'],
    ['the same without a dot', 'Near By.md', '/blog/near'],
    ['a heading in it', './Near By.md#見出し', '/blog/near#見出し'],
    ['a query', 'Near By.md?a=b#c', '/blog/near?a=b#c'],
    ['a file of another folder', '../2019/far.md', '/blog/far'],
    ['a file in Japanese', '../2019/%E6%B5%B7.md', '/blog/%E6%B5%B7'],
    ['a file below the folder of posts', '2019/far.md', '/blog/far'],
    ['a file below Hugo’s content folder', '/posts/2019/far.md', '/blog/far'],
    ['the same, without its own folder', '/posts/far.md', '/blog/far'],
    ['a file above its folder', '../../posts/2019/far.md', '/blog/far'],
    ['a folder', '../sea/index.md', '/blog/sea'],
    ['the same, from the root', '/posts/sea/index.md', '/blog/sea'],
    ['the same, as a path', '../sea/', '/blog/sea'],
    ['a file without .md', '../2019/far', '/blog/far'],
    ['its name alone', 'far', '/blog/far'],
    ['its old address', '/blog/2020/01/08/near-by/', '/blog/near'],
    ['the same without a slash', '/blog/2020/01/08/near-by#b', '/blog/near#b'],
    ['an index file', '/blog/2020/01/08/near-by/index.html', '/blog/near'],
    ['an older address', '/2020/near-by.html', '/blog/near'],
    ['an old address from the old address', '../near-by/', '/blog/near'],
    ['the same with its file', 'near-by.html', '/blog/near'],
    ['an alias', '/was/far', '/blog/far'],
    ['an alias with a space', '/old%20name/', '/blog/far'],
    ['its address', '/blog/near', '/blog/near'],
    ['its address with a slash', '/blog/near/', '/blog/near'],
    ['its address in Japanese', '/blog/海', '/blog/%E6%B5%B7'],
    ['a whole address', 'https://new.example/blog/near#a', '/blog/near#a'],
    ['a whole old one', 'https://old.example/blog/2020/01/08/near-by/', '/blog/near'],
    ['one without a scheme', '//OLD.example/2020/near-by.html', '/blog/near'],
    [
      'one of an old site in a folder',
      'https://name.github.io/notes/2020/near-by.html',
      '/blog/near',
    ],
    ['a draft', '../draft.md', '/blog/draft'],
  ])('%s', (_, target, url) => {
    expect(links.resolve(target)).toBe(url);
    if (url !== '/blog/draft') expect(links.fault(target)).toBeUndefined();
  });

  test('a path from the folder that is a post', () => {
    expect(linksFrom('sea/index.md').resolve('../2019/far.md')).toBe('/blog/far');
    expect(linksFrom('sea/index.md').resolve('./#a')).toBe('/blog/sea#a');
  });
});

describe('a link leads to no post, and that is well', () => {
  test.each([
    '/',
    '/blog',
    '/blog/tags/far',
    '/blog/far.md',
    '/blog/paper.pdf',
    'paper.pdf',
    '/far',
    '/about/',
    'https://other.example/blog/far',
    'https://old.example.evil/blog/far',
    'https://old.example@evil.example/blog/far',
    'https://name.github.io/other/',
    'https://old.example/',
    '//',
    'https://',
    'mailto:far@old.example',
    'javascript:far',
    '..',
    '/..',
    '/%E3%83',
    '/\uD83D',
    '../../../../far.txt',
  ])('%s', (target) => {
    expect(links.resolve(target)).toBeUndefined();
    expect(links.fault(target)).toBeUndefined();
  });
});

describe('a link that leads nowhere is named', () => {
  test.each([
    './lost.md',
    '/posts/lost.md#a',
    '/blog/lost',
    '/blog/lost/?a#b',
    'lost',
    'lost.pdf',
    '/blog/2020/01/08/lost/',
    'https://old.example/2020/lost.html',
    'https://new.example/blog/lost',
    // Two files are called so.
    '../twin.md',
  ])('%s', (target) => {
    expect(links.resolve(target)).toBeUndefined();
    expect(links.fault(target)).toBe(
      `The link ${target} leads to no post. Write the path of its file, such as ./other.md, or its address`,
    );
  });

  test('one to a post that readers do not see, but from another that they do not', () => {
    expect(links.fault('../draft.md')).toBe(
      "The link ../draft.md leads to posts/draft.md, which readers don't see: draft. Leave the link out until they do",
    );
    expect(linksFrom('draft.md').fault('draft.md')).toBeUndefined();
  });
});
