import { postFile, postOf } from '../testing/posts.ts';
import { waysOf } from './post-ways.ts';

const post = postOf(postFile('2024/海 へ.md', '---\ntitle: 海 & 山?\ndate: 2024-05-06\n---\n'));

test('a post is shared with its whole address and its title', () => {
  const { share } = waysOf(post, {
    origin: 'https://a.example',
    share: ['hatena', 'x', 'bluesky'],
    editUrl: undefined,
  });
  const address = 'https://a.example/blog/%E6%B5%B7%20%E3%81%B8';
  expect(share.map(({ name, href }) => [name, new URL(href).host])).toEqual([
    ['はてなブックマーク', 'b.hatena.ne.jp'],
    ['X', 'x.com'],
    ['Bluesky', 'bsky.app'],
  ]);
  for (const { href } of share) {
    const said = [...new URL(href).searchParams.values()].join(' ');
    expect(said).toContain(address);
    expect(said).toContain('海 & 山?');
  }
});

test('nowhere, where the configuration wants none', () => {
  expect(waysOf(post, { origin: 'https://a.example', share: [], editUrl: undefined })).toEqual({
    edit: undefined,
    share: [],
  });
});

test('its file is edited by its path', () => {
  const editUrl = 'https://git.example/edit/main/posts/:path?a=b';
  expect(waysOf(post, { origin: 'https://a.example', share: [], editUrl }).edit).toBe(
    'https://git.example/edit/main/posts/2024/%E6%B5%B7%20%E3%81%B8.md?a=b',
  );
});
