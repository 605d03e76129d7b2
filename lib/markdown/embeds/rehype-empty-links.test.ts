import { htmlOf } from '../../testing/render.ts';

const host = '<span data-ui="host">example.com</span>';

describe('a link with nothing in it shows its host', () => {
  test.each([
    ['<a href="https://example.com/x"></a>', `<a href="https://example.com/x">${host}</a>`],
    ['<a href="https://example.com/x"> </a>', `<a href="https://example.com/x"> ${host}</a>`],
    ['<a href="https://example.com/x"><b></b></a>', `<b></b>${host}</a>`],
    ['[](https://example.com/x)', `<a href="https://example.com/x">${host}</a>`],
    ['<a href="http://user@example.com:81/"></a>', '<span data-ui="host">example.com:81</span>'],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toContain(html);
  });

  test('so an Iframely card is a link without its script', async () => {
    const card =
      '<div class="iframely-embed"><div class="iframely-responsive" style="padding-bottom: 52%;"><a href="https://example.com/x" data-iframely-url="//cdn.iframe.ly/y"></a></div></div>';
    expect(await htmlOf(card)).toBe(
      card.replace('//cdn', 'https://cdn').replace('</a>', `${host}</a>`),
    );
  });
});

describe('no other link does', () => {
  test.each([
    '<a href="https://example.com/x">a</a>',
    '<a href="https://example.com/x"><img src="https://a.example/b.png" alt="" loading="eager" decoding="sync"></a>',
    '<a href="https://example.com/x"><span><svg></svg></span></a>',
    '<a href="https://example.com/x" aria-label="a"></a>',
    '<map><area href="https://example.com/x" alt="a"></map>',
    '<a name="top"></a>',
    '<a href="#top"></a>',
    '<a href="/x"></a>',
    '<a href="mailto:a@b.c"></a>',
  ])('%s', async (link) => {
    expect(await htmlOf(link)).toBe(`<p>${link}</p>`);
  });
});
