import { defineConfig, validateConfig } from './schema.ts';

const least = {
  title: '灯台',
  description: '灯台の話',
  url: 'https://example.com',
  author: { name: '番人' },
};

test('a configuration needs four keys, the others have defaults', () => {
  expect(validateConfig(defineConfig(least))).toEqual({
    ...least,
    author: { name: '番人', links: [] },
    language: 'ja',
    timeZone: 'UTC',
    openGraphImages: true,
    search: true,
    oldAfterYears: 5,
    affiliates: { hosts: [] },
    postsPerPage: 20,
    feed: { limit: 30 },
    markdown: { math: true, emoji: false, mark: false, blockAttributes: false },
    redirects: {},
    policy: { add: {} },
    trust: {},
    cards: { pictures: false },
    share: ['hatena', 'x', 'bluesky'],
    embeds: { mode: 'enhance', providers: {}, unknown: 'keep' },
    shortcodes: {},
    params: {},
    permalinks: [],
    formerUrls: [],
    authors: {},
  });
});

test('every key is taken as it is', () => {
  const whole = {
    ...least,
    language: 'en',
    timeZone: 'Asia/Tokyo',
    author: {
      name: '番人',
      bio: '**灯**',
      url: 'https://example.com/me',
      links: [{ label: 'a', href: 'https://social.example/@a' }],
      fediverse: '@a@social.example',
    },
    navigation: [{ label: 'Archive', href: '/blog' }],
    footer: '[feed](/feed.xml)',
    postsPerPage: 5,
    feed: { limit: false as const, ids: ':slug', hub: 'https://hub.example/' },
    markdown: { math: false, emoji: true, mark: true, blockAttributes: true },
    redirects: { '/old': '/new', '/away': 'https://example.com/there' },
    policy: { add: { 'img-src': ['https://example.com'], 'script-src': ["'self'"] } },
    embeds: {
      mode: 'keep' as const,
      providers: { youtube: 'link' as const },
      unknown: 'error' as const,
    },
    shortcodes: { note: '<aside>{{ inner }}</aside>', br: () => '<br>' },
    params: { city: '函館', open: true, year: 1890 },
    permalinks: ['/blog/:year/:month/:day/:filename/', '/:categories/:title.html'],
    formerUrls: ['https://old.example', 'http://example.github.io/blog/'],
    trust: { guests: 'sanitize' as const },
    cards: { pictures: true },
    share: ['x' as const],
    authors: {
      灯: {
        name: '灯 あかり',
        bio: '**a**',
        url: 'https://a.example',
        links: [{ label: 'b', href: '/b' }],
        fediverse: '@b.c@social.example',
      },
    },
    editUrl: 'https://github.com/me/blog/edit/main/posts/:path',
    openGraphImages: false,
    search: false,
    oldAfterYears: 3,
    affiliates: { notice: '広告があります', hosts: ['go.example.com'] },
    humans: 'a',
    security: { contact: ['mailto:a@example.com'], expires: '2027-06-01' },
  };
  expect(validateConfig(whole)).toEqual(whole);
});

describe('a wrong key is named, with what is wrong', () => {
  test.each([
    ['unknown', { ...least, titel: 'x' }, 'titel: unknown key; the keys are title, description, '],
    [
      'no account',
      { ...least, author: { name: 'a', fediverse: 'a@social.example' } },
      'author.fediverse: is no account; write one such as "@me@social.example"',
    ],
    [
      'no contact',
      { ...least, security: { contact: ['a@example.com'], expires: '2027-06-01' } },
      'security.contact.0: is no contact; write one such as "mailto:security@example.com"',
    ],
    [
      'no day',
      { ...least, security: { contact: ['tel:+811'], expires: 'soon' } },
      'security.expires: is no day; write one such as "2027-06-01"',
    ],
    ['unknown, inside', { ...least, author: { name: 'a', mail: 'b' } }, 'author.mail: unknown key'],
    [
      'unknown, in a list',
      { ...least, navigation: [{ label: 'a', href: '/', icon: 'b' }] },
      'navigation.0.icon: unknown key',
    ],
    [
      'unknown, of Markdown',
      { ...least, markdown: { maths: true } },
      'markdown.maths: unknown key',
    ],
    ['missing', { ...least, title: undefined }, 'title: '],
    ['missing, inside', { ...least, author: {} }, 'author.name: '],
    ['empty', { ...least, title: '' }, 'title: '],
    ['of another type', { ...least, postsPerPage: '20' }, 'postsPerPage: '],
    ['too small', { ...least, postsPerPage: 0 }, 'postsPerPage: '],
    ['no whole number', { ...least, postsPerPage: 2.5 }, 'postsPerPage: '],
    ['no number of posts', { ...least, feed: { limit: 0 } }, 'feed.limit: is no number of posts'],
    ['no hub', { ...least, feed: { hub: 'hub' } }, 'feed.hub: is not an address; write one such'],
    ['no placeholder', { ...least, feed: { ids: '/:slugg' } }, 'feed.ids: :slugg is no placeh'],
    [
      'an id of all posts',
      { ...least, feed: { ids: 'tag:a.example,2020:b' } },
      'feed.ids: "tag:a.example,2020:b" would be the id of all posts; write one such as "https:',
    ],
    [
      'no template',
      { ...least, shortcodes: { note: 1 } },
      'shortcodes.note: is neither a text nor',
    ],
    ['no language of the interface', { ...least, language: 'fr' }, 'language: '],
    [
      'no time zone',
      { ...least, timeZone: 'Tokyo' },
      'timeZone: is not an IANA time zone; write one such as "Asia/Tokyo"',
    ],
    [
      'no address',
      { ...least, url: 'example.com' },
      'url: is not an address; write one such as "https://example.com"',
    ],
    ['an address without a scheme', { ...least, url: 'localhost:3000' }, 'url: is not an address'],
    ['an address of mail', { ...least, url: 'mailto:a@example.com' }, 'url: is not an address'],
    ['a redirect from no path', { ...least, redirects: { old: '/new' } }, 'redirects.old: '],
    [
      'a permalink from no path',
      { ...least, permalinks: [':year/:title/'] },
      'permalinks.0: ":year/:title/" is no path; write one such as "/:year/:month/:filename/"',
    ],
    [
      'an unknown placeholder',
      { ...least, permalinks: ['/:title/', '/:yaer/:title/'] },
      'permalinks.1: :yaer is no placeholder; there are :year :month :day ',
    ],
    ['no former address', { ...least, formerUrls: ['old.example'] }, 'formerUrls.0: is not an add'],
    [
      'no mode',
      { ...least, embeds: 'hide' },
      'embeds: write "keep", "enhance", "click" or "link", or ',
    ],
    [
      'a script for an address',
      { ...least, navigation: [{ label: 'a', href: 'javascript:b()' }] },
      'navigation.0.href: is neither a path of the site nor an address',
    ],
    [
      'a script to be sent to',
      { ...least, redirects: { '/old': 'javascript:b()' } },
      'redirects./old: is neither a path',
    ],
    ['no place to share', { ...least, share: ['y'] }, 'share.0: '],
    [
      'no path to edit',
      { ...least, editUrl: 'https://github.com/me/blog' },
      'editUrl: has no :path; write one such as ',
    ],
    [
      'an author whose key is no part of an address',
      { ...least, authors: { 'a/b': { name: 'a' } } },
      'authors.a/b: is no part of an address; write letters',
    ],
    ['an author without a name', { ...least, authors: { a: {} } }, 'authors.a.name: '],
    ['no cards', { ...least, cards: true }, 'cards: write false, or '],
    ['no trust', { ...least, trust: 'none' }, 'trust: write "author" or "sanitize", or by fold'],
    ['no policy', { ...least, policy: true }, 'policy: write false, or '],
    ['a redirect to nothing', { ...least, redirects: { '/old': '' } }, 'redirects./old: '],
  ])('%s', (_, config, sentence) => {
    expect(() => validateConfig(config)).toThrow(
      `blog.config.ts has 1 wrong key(s):\n  ${sentence}`,
    );
  });

  test('and all of them at once', () => {
    const wrong = { ...least, titel: 'x', language: 'fr', author: {} };
    expect(() => validateConfig(wrong)).toThrow(
      /3 wrong key\(s\):\n {2}language: .*\n {2}author\.name: .*\n {2}titel: /,
    );
  });

  test.each([[undefined], [null], ['text'], [[]]])('%j is no configuration', (config) => {
    expect(() => validateConfig(config)).toThrow('blog.config.ts has');
  });
});

test('trust is by folders, of whatever spelling', () => {
  expect(validateConfig({ ...least, trust: 'sanitize' }).trust).toEqual({ '': 'sanitize' });
  expect(validateConfig({ ...least, trust: { './guests/': 'sanitize' } }).trust).toEqual({
    guests: 'sanitize',
  });
});

test('one mode is for all embeds', () => {
  expect(validateConfig({ ...least, embeds: 'keep' }).embeds).toEqual({
    mode: 'keep',
    providers: {},
    unknown: 'keep',
  });
});
