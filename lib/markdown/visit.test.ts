import type { Nodes, Parents } from 'hast';
import { h } from 'hastscript';
import { EXIT, type Next, SKIP, visit, visitWithAncestors } from './visit.ts';

/** `a` with `b` (with `c` and a text) and `d` in it. */
const tree = () => h(null, h('a', h('b', h('c'), 'text'), h('d')));

const nameOf = (node: Nodes) => (node.type === 'element' ? node.tagName : node.type);

test('a visit comes by all nodes, each before its children, and knows their places', () => {
  const seen: string[] = [];
  visit(tree(), (node, index, parent) => {
    seen.push([nameOf(node), index ?? '-', parent ? nameOf(parent) : '-'].join(' '));
  });
  expect(seen).toEqual(['root - -', 'a 0 root', 'b 0 a', 'c 0 b', 'text 1 b', 'd 1 a']);
});

test('or by those of a type, the tree itself too', () => {
  const seen: string[] = [];
  const [a] = tree().children;
  if (a?.type === 'element') visit(a, 'element', (element) => void seen.push(element.tagName));
  expect(seen).toEqual(['a', 'b', 'c', 'd']);
});

test.each<[string, (parent: Parents, index: number) => Next, string[]]>([
  ['goes on', () => undefined, ['a', 'b', 'c', 'd']],
  ['skips what is in a node', () => SKIP, ['a', 'b', 'd']],
  ['ends', () => EXIT, ['a', 'b']],
  ['goes to another index, by way of the children', (_, index) => index + 2, ['a', 'b', 'c']],
  ['goes to another index at once', (_, index) => [SKIP, index + 2], ['a', 'b']],
  ['goes to what stands in its place now', removed, ['a', 'b', 'd']],
  ['goes on behind what it has put there', doubled, ['a', 'b', 'd']],
])('what a visitor gives back: it %s', (_, next, expected) => {
  const seen: string[] = [];
  visit(tree(), 'element', ({ tagName }, index, parent) => {
    seen.push(tagName);
    return tagName === 'b' && parent && index !== undefined ? next(parent, index) : undefined;
  });
  expect(seen).toEqual(expected);
});

function removed(parent: Parents, index: number): Next {
  parent.children.splice(index, 1);
  return [SKIP, index];
}

function doubled(parent: Parents, index: number): Next {
  parent.children.splice(index, 0, h('x'));
  return [SKIP, index + 2];
}

test('children that a visitor gives to a node are come by', () => {
  const seen: string[] = [];
  visit(tree(), 'element', (element) => {
    seen.push(element.tagName);
    if (element.tagName === 'b') element.children = [h('x')];
  });
  expect(seen).toEqual(['a', 'b', 'x', 'd']);
});

test('a visitor may know all that an element stands in', () => {
  const seen: string[] = [];
  visitWithAncestors(tree(), ({ tagName }, ancestors) => {
    seen.push([...ancestors.map(nameOf), tagName].join(' '));
    return undefined;
  });
  expect(seen).toEqual(['root a', 'root a b', 'root a b c', 'root a d']);
});

test('it takes 5,000 levels and 100,000 neighbours', () => {
  let deep = h('b');
  for (let level = 1; level < 5_000; level += 1) deep = h('b', deep);
  const wide = h(
    null,
    Array.from({ length: 100_000 }, () => h('b')),
  );
  let count = 0;
  for (const large of [deep, wide]) {
    visit(large, 'element', () => {
      count += 1;
    });
  }
  expect(count).toBe(105_000);
});
