import { feedResponse } from './feed-response.ts';

test('a feed says what it is, and that it is the same as before', async () => {
  const first = feedResponse('a', 'atom');
  expect(await first.text()).toBe('a');
  expect(Object.fromEntries(first.headers)).toEqual({
    'cache-control': 'public, max-age=300',
    'content-type': 'application/atom+xml; charset=utf-8',
    etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
    vary: 'Accept',
  });
  expect(feedResponse('a', 'atom').headers.get('etag')).toBe(first.headers.get('etag'));
  expect(feedResponse('b', 'atom').headers.get('etag')).not.toBe(first.headers.get('etag'));
});

test('where there is a hub, the head of the answer says so', () => {
  const self = 'https://a.example/feed.xml';
  expect(feedResponse('a', 'rss', { self, hub: undefined }).headers.get('link')).toBeNull();
  expect(feedResponse('a', 'rss', { self, hub: 'https://hub.example/' }).headers.get('link')).toBe(
    `<https://hub.example/>; rel="hub", <${self}>; rel="self"`,
  );
});
