import { namesOf, styleSheet } from './style-sheet.ts';

test.each<[string, string[]]>([
  ['a', ['a']],
  ['.card', ['card']],
  ['main.post > h1', ['main', 'post', 'h1']],
  ['#top', ['top']],
  ['[data-ui="card"] a', ['data-ui', 'a']],
  ['a[href^="https://x.example/.y"]', ['a', 'href']],
  ['a:hover::before', ['a']],
  [':root', []],
  ['*', []],
  ['::view-transition-old(root)', []],
  [':is(h2, h3):not(.plain) a', ['a']],
  ['p:nth-child(2n + 1)', ['p']],
  ['html:has(.post:not(.old)) footer', ['html', 'footer']],
  ['details[open] > summary', ['details', 'summary']],
  ['.a\\:b', []],
])('%s asks for %j', (selector, names) => {
  expect(namesOf(selector)).toEqual(names);
});

test.each<[string, string]>([
  ['a{color:red}.gone{color:blue}', 'a{color:red}'],
  ['a,.gone{color:red}', 'a{color:red}'],
  ['.gone a{color:red}', ''],
  ['@media print{a{color:red}.gone{color:blue}}', '@media print{a{color:red}}'],
  ['@media print{.gone{color:blue}}', ''],
  ['@supports (a:b){@media print{a{color:red}}}', '@supports (a:b){@media print{a{color:red}}}'],
  ['@layer base,site;@layer base{a{color:red}}', '@layer base,site;@layer base{a{color:red}}'],
  ['@view-transition{navigation:auto}', '@view-transition{navigation:auto}'],
  ['@keyframes gone{to{opacity:0}}', '@keyframes gone{to{opacity:0}}'],
  [':root{--a:1;--b:"x;}"}', ':root{--a:1;--b:"x;}"}'],
])('of %s a page with a link has a use for %s', (css, used) => {
  expect(styleSheet(css).usedBy(new Set(['a']))).toBe(used);
});

test('rules keep their order', () => {
  const css = 'a{color:red}b{color:red}a{color:blue}';
  expect(styleSheet(css).usedBy(new Set(['a']))).toBe('a{color:red}a{color:blue}');
});
