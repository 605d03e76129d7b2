import { htmlOf, render } from '../testing/render.ts';

test.each([
  ['words', '==a b==', '<mark>a b</mark>'],
  ['within words', 'a==b==c', 'a<mark>b</mark>c'],
  ['within Japanese', 'これは==「重要」==です', 'これは<mark>「重要」</mark>です'],
  ['two lines', '==a\nb==', '<mark>a\nb</mark>'],
  ['emphasis in it', '==**a** b==', '<mark><strong>a</strong> b</mark>'],
  ['in emphasis', '**==a== b**', '<strong><mark>a</mark> b</strong>'],
  ['struck', '~~==a==~~ ==~~a~~==', '<del><mark>a</mark></del> <mark><del>a</del></mark>'],
  ['a link in it', '==a [b](/b)==', '<mark>a <a href="/b">b</a></mark>'],
  ['code in it', '==a `==` b==', '<mark>a <code>==</code> b</mark>'],
  ['emphasis across it', '==a **b== c**', '<mark>a **b</mark> c**'],
  ['across emphasis', '**a ==b** c==', '<strong>a ==b</strong> c=='],
  ['a sign before it that closes nothing', '==a ==b== c==', '==a <mark>b</mark> c=='],
  ['two', '==a== ==b==', '<mark>a</mark> <mark>b</mark>'],
  ['comparisons', 'a == b && c == d', 'a == b &#x26;&#x26; c == d'],
  ['one that is open', '==a', '==a'],
  ['three signs', '===a===', '===a==='],
  ['an escape', '\\==a==', '==a=='],
  ['code', '`==a==`', '<code>==a==</code>'],
  ['an address', '[a](/?b==c==)', '<a href="/?b==c==">a</a>'],
])('%s', async (_, markdown, html) => {
  const article = await render(markdown, { syntax: { mark: true } });
  expect(article.html).toBe(`<p>${html}</p>`);
});

test('signs stay as they are unless the configuration asks for marks', async () => {
  expect(await htmlOf('==a==')).toBe('<p>==a==</p>');
});

test('a heading may be underlined with two', async () => {
  const { contents } = await render('a\n==', { syntax: { mark: true } });
  expect(contents).toEqual([{ id: 'a', text: 'a', rank: 2 }]);
});
