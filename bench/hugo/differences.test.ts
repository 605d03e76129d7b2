import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { differencesBetween } from './differences.ts';
import { hugoArticles, hugoVersion } from './hugo-articles.ts';
import type { Kind } from './items.ts';
import { kijiArticle } from './kiji-articles.ts';
import { elementsIn, isElement, type Node } from './tree.ts';

/** Something that may go wrong on the way of a text, and the kind of the difference that it makes. */
interface Mutation {
  name: string;
  kind: Kind;
  /** Changes one place of a tree, the one of this number; false where there is none. */
  apply(nodes: readonly Node[], number: number): boolean;
}

function removing(name: string, selects: (tagName: string) => boolean): Mutation['apply'] {
  return (nodes, number) => {
    const chosen = ownElements(nodes).filter(({ tagName }) => selects(tagName))[number];
    if (!chosen?.parentNode) return false;
    const { childNodes } = chosen.parentNode;
    // The words of a link and of a list stay.
    const rest = /link|list level/.test(name) ? chosen.childNodes : [];
    childNodes.splice(childNodes.indexOf(chosen), 1, ...rest);
    return true;
  };
}

function mutation(name: string, kind: Kind, selects: (tagName: string) => boolean): Mutation {
  return { name, kind, apply: removing(name, selects) };
}

const mutations: readonly Mutation[] = [
  mutation('a link is lost', 'link', (tagName) => tagName === 'a'),
  mutation('an image is lost', 'image', (tagName) => tagName === 'img'),
  mutation('a frame is lost', 'frame', (tagName) => tagName === 'iframe'),
  mutation('a list level is lost', 'list', (tagName) => /^[uo]l$/.test(tagName)),
  mutation('a heading is lost', 'heading', (tagName) => /^h[1-6]$/.test(tagName)),
  mutation('a row of a table is lost', 'table', (tagName) => tagName === 'tr'),
  mutation('a quote is lost', 'quote', (tagName) => tagName === 'blockquote'),
  {
    name: 'a sentence is lost',
    kind: 'text',
    apply: (nodes, number) =>
      changeText(
        nodes,
        number,
        'p',
        (text) => /^[^.。]+[.。]./.test(text),
        (text) => text.replace(/^[^.。]+[.。]/, ''),
      ),
  },
  {
    name: 'a line of code is lost',
    kind: 'code',
    apply: (nodes, number) =>
      changeText(
        nodes,
        number,
        'pre',
        (text) => /\n./.test(text),
        (text) => text.replace(/\n.[^\n]*/, ''),
      ),
  },
  {
    name: 'a link goes elsewhere',
    kind: 'link',
    apply(nodes, number) {
      const link = ownElements(nodes).filter(({ tagName }) => tagName === 'a')[number];
      const href = link?.attrs.find(({ name }) => name === 'href');
      if (!href) return false;
      href.value = `/x${href.value}`;
      return true;
    },
  },
];

/** The elements that are the author's. */
function ownElements(nodes: readonly Node[]) {
  const isInside = ({ parentNode }: DefaultTreeAdapterTypes.Element): boolean =>
    parentNode !== null &&
    'tagName' in parentNode &&
    (parentNode.attrs.some(({ name, value }) => name === 'data-ui' && value !== 'wrap') ||
      isInside(parentNode));
  return elementsIn(nodes).filter(
    (element) => !element.attrs.some(({ name }) => name === 'data-ui') && !isInside(element),
  );
}

function changeText(
  nodes: readonly Node[],
  number: number,
  within: string,
  fits: (text: string) => boolean,
  change: (text: string) => string,
): boolean {
  const texts = ownElements(nodes)
    .filter(({ tagName }) => tagName === within)
    .flatMap((element) => textsIn(element.childNodes))
    .filter(({ value }) => fits(value));
  const chosen = texts[number];
  if (!chosen) return false;
  chosen.value = change(chosen.value);
  return true;
}

function textsIn(nodes: readonly Node[]): DefaultTreeAdapterTypes.TextNode[] {
  return nodes.flatMap((node) =>
    'value' in node ? [node] : isElement(node) ? textsIn(node.childNodes) : [],
  );
}

const samples = readdirSync('posts', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) =>
    readFileSync(path.join('posts', name), 'utf8').replace(/^(---|\+\+\+)\n.*?\n\1\n/s, ''),
  )
  // Between them, what the samples have too little of.
  .concat('- a\n  - b\n    1. c\n\n> - d\n\n| e | f |\n|---|---|\n| g | h |\n');

describe('what goes wrong in one place is noticed', () => {
  test.each(mutations)('$name', async ({ kind, apply }) => {
    let tried = 0;
    for (const sample of samples) {
      const html = await kijiArticle(sample);
      expect(differencesBetween(html, html)).toEqual([]);
      for (let number = 0; ; number++) {
        const tree = parseFragment(html);
        if (!apply(tree.childNodes, number)) break;
        tried++;
        const found = differencesBetween(html, serialize(tree));
        expect(found.map((difference) => difference.kind)).toContain(kind);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

describe('what is written in another way is no difference', () => {
  test.each([
    ['ranks that begin elsewhere', '<h1>a</h1><h2>b</h2>', '<h2>a</h2><h3>b</h3>'],
    ['ids', '<h2 id="a">a</h2>', '<h2 id="b">a</h2>'],
    ['quotes', '<p>“a” – it’s…</p>', '<p>"a" -- it\'s...</p>'],
    ['a break inside Japanese', '<p>海の\n音</p>', '<p>海の音</p>'],
    ['what the site adds', '<h2>a</h2>', '<h2>a<a href="#a" data-ui="anchor">#</a></h2>'],
    ['a wrapper', '<table><tr><td>a', '<div data-ui="wrap"><table><tr><td>a</table></div>'],
    ['a scheme', '<a href="http://a.example/">a</a>', '<a href="//a.example/">a</a>'],
    ['encoding', '<a href="/%e6%b5%b7">a</a>', '<a href="/海">a</a>'],
    ['an empty paragraph', '<p></p><p>a</p>', '<p>a</p>'],
    [
      'a title of code',
      '<pre><code class="language-js:a.js">b',
      '<pre><code class="language-js">b',
    ],
    [
      'footnotes',
      '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>b&#160;<a href="#fnref:1" class="footnote-backref">↩︎</a></p></li></ol></div>',
      '<p>a<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><section class="footnotes" data-ui="wrap"><h2 data-ui="label">Footnotes</h2><ol><li id="fn-1"><p>b <a href="#fnref-1" data-ui="back">↩</a></p></li></ol></section>',
    ],
  ])('%s', (_, hugo, kiji) => {
    expect(differencesBetween(hugo, kiji)).toEqual([]);
  });
});

describe('what means something is one', () => {
  test.each([
    ['ranks among each other', '<h1>a</h1><h2>b</h2>', '<h2>a</h2><h2>b</h2>'],
    ['the order', '<p>a</p><p>b</p>', '<p>b</p><p>a</p>'],
    ['emphasis', '<p><em>a</em></p>', '<p><strong>a</strong></p>'],
    ['the start of a list', '<ol start="3"><li>a</ol>', '<ol><li>a</ol>'],
    ['a break of a line', '<p>a<br>b</p>', '<p>a b</p>'],
    ['a space', '<p>a b</p>', '<p>ab</p>'],
    ['spaces of code', '<pre><code>a  b</code></pre>', '<pre><code>a b</code></pre>'],
    ['the language of code', '<pre><code class="language-js">a', '<pre><code>a'],
    ['a quote', '<blockquote><p>a</blockquote>', '<p>a</p>'],
    ['a task', '<li><input type="checkbox" checked>a', '<li><input type="checkbox">a'],
    ['alignment', '<table><td style="text-align:right">a', '<table><td>a'],
  ])('%s', (_, hugo, kiji) => {
    expect(differencesBetween(hugo, kiji)).not.toEqual([]);
  });
});

test('Hugo gives each text its article', async () => {
  if ((await hugoVersion()) === undefined) {
    console.log('Skipped: there is no command hugo');
    return;
  }
  const articles = await hugoArticles(['# a', 'b :smile:', '<i>c</i>'], { emoji: false });
  expect(articles.map((html) => html.trim())).toEqual([
    '<h1 id="a">a</h1>',
    '<p>b :smile:</p>',
    '<p><i>c</i></p>',
  ]);
});
