import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parseFragment, defaultTreeAdapter as tree } from 'parse5';
import { readPost } from '../posts/read-post.ts';
import { postFile, reading } from '../testing/posts.ts';
import { render } from '../testing/render.ts';

// The shape of the post that the blog was first made for: Hugo's front matter, cards whose links
// are empty and whose script stands twice, decks in boxes that hold their ratio.

type Element = DefaultTreeAdapterMap['element'];

const name = 'small_clocks_meetup.md';
const source = readFileSync(`e2e/fixtures/seed-shape/${name}`, 'utf8');
const { post } = readPost(postFile(name, source), reading);
const { html, contents, warnings } = await render(post?.body ?? '', {
  firstLine: post?.bodyLine ?? 1,
});
const all = elements(parseFragment(html));

function elements(node: DefaultTreeAdapterMap['parentNode']): Element[] {
  return node.childNodes
    .filter(tree.isElementNode)
    .flatMap((element) => [element, ...elements(element)]);
}

const named = (tag: string) => all.filter(({ tagName }) => tagName === tag);
const attribute = (element: Element, key: string) =>
  element.attrs.find((each) => each.name === key)?.value;

test('the front matter is understood', () => {
  expect(post).toMatchObject({ tags: [], hidden: undefined });
  expect(post?.date.text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/);
});

test('every deck is there, in its box, lazy and with a title', () => {
  const decks = [...source.matchAll(/<iframe src="([^"]+)"/g)].map(([, address]) => address);
  expect(decks).toHaveLength(4);
  expect(named('iframe').map((frame) => attribute(frame, 'src'))).toEqual(decks);
  for (const frame of named('iframe')) {
    expect(attribute(frame, 'loading')).toBe('lazy');
    expect(attribute(frame, 'title')).toContain('Speaker Deck');
    const box = frame.parentNode as Element;
    expect(attribute(box, 'style')).toContain('padding-bottom: 56.1972%');
  }
});

test('both cards are links that show a host, and their script is asked for once', () => {
  const cards = named('a').filter((link) => attribute(link, 'data-iframely-url'));
  const addresses = cards.map((link) => attribute(link, 'data-iframely-url'));
  expect(addresses).toEqual([
    expect.stringMatching(/^https:\/\/cdn\.iframe\.ly\//),
    expect.stringMatching(/^https:\/\/cdn\.iframe\.ly\//),
  ]);
  for (const card of cards) {
    const [host] = card.childNodes.filter(tree.isElementNode);
    expect(host && attribute(host, 'data-ui')).toBe('host');
  }
  expect(named('script')).toEqual([]);
  const late = named('span').filter((place) => attribute(place, 'data-ui') === 'script');
  expect(late.map((place) => attribute(place, 'data-script'))).toEqual([
    'https://cdn.iframe.ly/embed.js',
  ]);
});

test('every heading, item and link is there', () => {
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
  expect(contents).toHaveLength(count(/^## /gm));
  expect(named('h2')).toHaveLength(5);
  expect(named('li')).toHaveLength(count(/^\* /gm));
  const links = named('a').filter((link) => attribute(link, 'data-ui') === undefined);
  expect(links).toHaveLength(count(/\]\(https?:/g) + count(/<a href/g));
});

test('nothing is warned of', () => {
  expect(warnings).toEqual([]);
});
