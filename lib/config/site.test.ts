import { siteFrom } from './site.ts';

const config = {
  title: '灯台',
  description: '灯台の話',
  url: 'https://example.com/',
  author: { name: '番人' },
};

test('without an environment the configuration says it all', () => {
  expect(siteFrom(config, {}, '/blog')).toMatchObject({
    title: '灯台',
    origin: 'https://example.com',
    postsDir: '/blog/posts',
    staticDir: undefined,
    drafts: false,
    isListed: true,
  });
});

describe('the environment', () => {
  test.each([
    ['SITE_URL', 'https://preview.example', { origin: 'https://preview.example' }],
    ['SITE_URL', 'http://localhost:3000/', { origin: 'http://localhost:3000' }],
    ['SITE_URL', '', { origin: 'https://example.com' }],
    ['POSTS_DIR', 'content/posts', { postsDir: '/blog/content/posts' }],
    ['POSTS_DIR', '../other/', { postsDir: '/other' }],
    ['POSTS_DIR', '/absolute', { postsDir: '/absolute' }],
    ['POSTS_DIR', '', { postsDir: '/blog/posts' }],
    ['STATIC_DIR', 'static', { staticDir: '/blog/static' }],
    ['STATIC_DIR', '/absolute', { staticDir: '/absolute' }],
    ['STATIC_DIR', '', { staticDir: undefined }],
    ['DRAFTS', '1', { drafts: true, isListed: false }],
    ['VERCEL_ENV', 'preview', { isListed: false }],
    ['VERCEL_ENV', 'production', { isListed: true }],
    ['DRAFTS', '0', { drafts: false }],
    ['DRAFTS', '', { drafts: false }],
  ])('%s=%s', (name, value, expected) => {
    expect(siteFrom(config, { [name]: value }, '/blog')).toMatchObject(expected);
  });

  test.each(['example.com', 'localhost:3000', 'nonsense'])('SITE_URL=%s is an error', (value) => {
    expect(() => siteFrom(config, { SITE_URL: value }, '/blog')).toThrow(
      'SITE_URL: is not an address; write one such as "https://example.com"',
    );
  });

  test('SITE_URL stands in for a url that is missing', () => {
    const { url: _, ...rest } = config;
    expect(siteFrom(rest, { SITE_URL: 'https://a.example' }, '/blog').origin).toBe(
      'https://a.example',
    );
  });
});

test.each([[undefined], [{ ...config, unknown: 1 }]])(
  'a wrong configuration is an error',
  (wrong) => {
    expect(() => siteFrom(wrong, {}, '/blog')).toThrow('blog.config.ts has');
  },
);
