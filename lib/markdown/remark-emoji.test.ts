import { htmlOf, render } from '../testing/render.ts';

test.each([
  ['a name', ':smile:', '😄'],
  ['a sign', ':+1:', '👍'],
  ['side by side', ':tada::tada:', '🎉🎉'],
  ['within words', 'a:smile:b', 'a😄b'],
  ['within Japanese', '楽しい:smile:です', '楽しい😄です'],
  ['a flag', ':jp:', '🇯🇵'],
  ['no name', ':sea:', ':sea:'],
  ['names of objects', ':constructor: :__proto__:', ':constructor: :<strong>proto</strong>:'],
  ['a time', '10:30:20', '10:30:20'],
  ['code', '`:smile:`', '<code>:smile:</code>'],
  ['an escape', '\\:smile:', ':smile:'],
  ['an address', '[a](/:smile:)', '<a href="/:smile:">a</a>'],
  ['Japanese', ':日本:', ':日本:'],
])('%s', async (_, markdown, html) => {
  const article = await render(markdown, { syntax: { emoji: true } });
  expect(article.html).toBe(`<p>${html}</p>`);
});

test('names stay as they are unless the configuration asks for emoji', async () => {
  expect(await htmlOf(':smile:')).toBe('<p>:smile:</p>');
});
