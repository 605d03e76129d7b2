import { render } from '../testing/render.ts';

describe('what the page’s policy keeps from running is named', () => {
  test.each([
    ['a handler', '<p onclick="a()">b</p>', 'The handler onclick of this <p>'],
    ['a handler in capitals', '<p ONMOUSEOVER="a()">b</p>', 'The handler onmouseover of this <p>'],
    [
      'a handler without quotes',
      '<img onerror=a() src="https://a.example/b">',
      'The handler onerror of this <img>',
    ],
    ['a handler in a drawing', '<svg onload="a()"></svg>', 'The handler onload of this <svg>'],
    ['an address', '<a href="javascript:a()">b</a>', 'The javascript: address of this <a>'],
    ['an address of Markdown', '[b](javascript:void(0))', 'The javascript: address of this <a>'],
    [
      'an address in capitals',
      '<a href=" JavaScript:a()">b</a>',
      'The javascript: address of this <a>',
    ],
    [
      'an address of a frame',
      '<iframe src="javascript:a()"></iframe>',
      'The javascript: address of this <iframe>',
    ],
    [
      'an address of a form',
      '<form action="javascript:a()"></form>',
      'The javascript: address of this <form>',
    ],
    [
      'an address of a button',
      '<button formaction="javascript:a()">b</button>',
      'The javascript: address of this <button>',
    ],
    [
      'an address in a drawing',
      '<svg><a xlink:href="javascript:a()"></a></svg>',
      'The javascript: address of this <a>',
    ],
  ])('%s', async (_, markdown, words) => {
    const { warnings } = await render(`# a\n\n${markdown}`, { firstLine: 8 });
    expect(warnings).toEqual([
      expect.objectContaining({
        rule: 'event-handler',
        line: 10,
        message: expect.stringContaining(words),
      }),
    ]);
  });

  test('each handler by itself', async () => {
    const { warnings } = await render('<p onclick="a()" onfocus="b()">c</p>');
    expect(warnings).toHaveLength(2);
  });
});

test.each([
  ['<object data="a.swf" type="application/x-shockwave-flash"></object>', 'no <object>'],
  ['<embed src="https://a.example/b.pdf">', 'no <embed>'],
])('a plug-in is named too: %s', async (markdown, words) => {
  const { warnings } = await render(`a\n\n${markdown}`);
  expect(warnings).toMatchObject([{ rule: 'plugin', line: 3, column: 1 }]);
  expect(warnings[0]?.message).toContain(words);
});

test('where pages have no policy, nothing is refused', async () => {
  const markdown = '<p onclick="a()">b</p><object data="javascript:a()"></object>';
  expect((await render(markdown, { hasPolicy: false })).warnings).toEqual([]);
});

describe('words that only look like it are not', () => {
  test.each([
    '![a](https://a.example/b.png "JavaScript: The Good Parts")',
    '![JavaScript: a history](https://a.example/b.png)',
    '<p title="javascript: a()" data-on="a">c</p>',
    '`onclick="a()"`',
    '[a](https://a.example/javascript:b)',
    '<!-- <p onclick="a()"> -->',
  ])('%s', async (markdown) => {
    expect((await render(markdown)).warnings).toEqual([]);
  });
});
